package org.openseverance.app.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openseverance.adapters.files.report.FigureText;
import org.openseverance.adapters.files.report.Report;
import org.openseverance.app.terminal.TextPage;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.whatif.ChangeExplained;
import org.openseverance.domain.whatif.LaterLastDay;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.workforce.RowFault;

/** What stands under the figures: the largest changes and why, one day later, missing facts, faults and notes. */
final class DetailText {

    private static final int FAULTS = 5;
    private static final int LINES = 8;

    private final Report report;
    private final TextPage page;

    DetailText(Report report, TextPage page) {
        this.report = report;
        this.page = page;
    }

    void write(boolean withChanges) {
        for (int s = 1; s < report.results().size() && withChanges; s++) {
            explained(s);
        }
        later();
        gaps();
        faults();
        if (!report.notes().isEmpty()) {
            page.heading("Notes");
            report.notes().forEach(note -> page.labelled(2, "-", 4, note));
        }
    }

    private void explained(int scenario) {
        List<ChangeExplained> changes = new ArrayList<>(report.answer().gains().get(scenario));
        changes.addAll(report.answer().losses().get(scenario));
        if (changes.isEmpty()) {
            return;
        }
        page.heading("The largest changes, " + Report.letter(scenario) + " against A");
        for (ChangeExplained each : changes) {
            String id = each.employeeId() == null ? "" : " (" + Shown.harmless(each.employeeId()) + ")";
            page.line(
                    2,
                    "row " + each.sourceRow() + id + ": "
                            + Shown.money(report.money(each.change().before())) + " -> "
                            + Shown.money(report.money(each.change().after())) + ", "
                            + Shown.signed(report.money(each.change().difference())));
            if (each.awards().size() > 1) {
                String parts = each.awards().stream()
                        .map(award -> award.name() + " " + Shown.signed(report.money(award.after() - award.before())))
                        .collect(Collectors.joining(", "));
                page.line(6, parts);
            }
            lines(each.lines());
        }
    }

    /** Lines that both plans have come first: they say why. */
    private void lines(List<ChangeExplained.LineDifference> lines) {
        List<ChangeExplained.LineDifference> told = new ArrayList<>(lines);
        told.sort(Comparator.comparing(line -> line.before() == null || line.after() == null));
        int shown = Math.min(LINES, lines.size());
        int width = told.stream()
                .limit(shown)
                .mapToInt(line -> line.name().length())
                .max()
                .orElse(0);
        for (ChangeExplained.LineDifference line : told.subList(0, shown)) {
            page.labelled(
                    6,
                    line.name(),
                    width + 8,
                    FigureText.value(line.before()) + " -> " + FigureText.value(line.after()));
        }
        if (lines.size() > shown) {
            page.line(6, "and " + (lines.size() - shown) + " more (--html, --format json)");
        }
    }

    private void later() {
        List<LaterLastDay> later = report.answer().later();
        if (later.isEmpty()) {
            return;
        }
        page.heading("One day later");
        for (int s = 0; s < later.size(); s++) {
            LaterLastDay each = later.get(s);
            String reach = each.milestone().lines().isEmpty()
                    ? ""
                    : FigureText.count(each.reaching()) + " more people " + FigureText.milestone(each) + ": ";
            long entitled = each.then().entitled() - each.now().entitled();
            String percent =
                    Report.signedPercent(each.difference().cost(), each.now().cost());
            page.labelled(
                    2,
                    Report.letter(s),
                    5,
                    reach
                            + Shown.signed(report.money(each.difference().cost()))
                            + (percent.isEmpty() ? "" : " (" + percent + " %)")
                            + (entitled == 0 ? "" : ", " + Shown.signed(entitled) + " people entitled")
                            + quantities(s, each));
        }
    }

    private String quantities(int scenario, LaterLastDay later) {
        StringBuilder said = new StringBuilder();
        List<Unit> units = report.results().get(scenario).units();
        for (int i = 0; i < units.size(); i++) {
            Ratio more = later.then().quantity(i).minus(later.now().quantity(i));
            if (!units.get(i).isNone() && more.numerator() != 0) {
                said.append(", ")
                        .append(more.numerator() > 0 ? "+" : "")
                        .append(FigureText.quantity(more))
                        .append(" ")
                        .append(units.get(i));
            }
        }
        return said.toString();
    }

    private void gaps() {
        for (int s = 0; s < report.results().size(); s++) {
            ScenarioResult result = report.results().get(s);
            if (result.total().unknown() > 0) {
                page.heading(Report.letter(s) + ": facts are missing of "
                        + FigureText.count(result.total().unknown()) + " people");
                result.gaps()
                        .facts()
                        .forEach((fact, people) -> page.line(2, fact + ": " + FigureText.count(people) + advice(fact)));
                result.gaps()
                        .reasons()
                        .forEach((reason, people) -> page.line(
                                2, "a figure cannot be worked out: " + reason + ": " + FigureText.count(people)));
            }
            if (!result.gaps().facts().isEmpty() && !report.source().ignored().isEmpty()) {
                page.line(
                        2,
                        "columns of the file that no fact was read from: "
                                + String.join(", ", report.source().ignored())
                                + "; --map FACT=COLUMN says what one is");
            }
            if (!result.warnings().isEmpty()) {
                page.heading(Report.letter(s) + ": warnings");
                result.warnings()
                        .forEach((say, people) -> page.labelled(
                                2, "-", 4, FigureText.count(people) + (people == 1 ? " person: " : " people: ") + say));
            }
        }
    }

    /** How a fact can be given without a column. */
    private static String advice(String fact) {
        return switch (fact) {
            case "termination_date" -> " (give --end, or a column)";
            case "notice_date" -> " (give --notice, or a column)";
            case "cause" -> " (give --cause, or a column)";
            case "pay_history", "absences", "base_pay", "variable_pay", "benefits" -> "";
            default -> " (give --set " + fact + "=..., or a column)";
        };
    }

    private void faults() {
        if (report.source().rowsFaulty() == 0) {
            return;
        }
        page.heading(FigureText.count(report.source().rowsFaulty()) + " of "
                + FigureText.count(report.source().rowsRead()) + " rows have a fault and are left out");
        for (RowFault fault : report.source().faults().stream().limit(FAULTS).toList()) {
            page.line(2, Shown.harmless(fault.toString()));
        }
        String all = report.source().faultCount() > FAULTS
                ? "... " + FigureText.count(report.source().faultCount()) + " faults in all; "
                : "";
        page.line(2, all + "--faults FILE writes them to a file");
    }
}
