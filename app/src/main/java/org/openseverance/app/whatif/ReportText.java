package org.openseverance.app.whatif;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openseverance.adapters.files.report.FigureText;
import org.openseverance.adapters.files.report.Report;
import org.openseverance.app.terminal.TextPage;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.whatif.Difference;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.whatif.Tally;

/** The report as text for a terminal: what is compared, side by side, and by group. */
final class ReportText {

    private static final int GROUPS = 20;
    /** More scenarios stand one to a row. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int REVISION = "sha256:".length() + 12;

    private final Report report;
    private final PrintWriter out;
    private final TextPage page;

    ReportText(Report report, PrintWriter out) {
        this.report = report;
        this.out = out;
        this.page = new TextPage(out);
    }

    void write() {
        page.line(0, headline());
        legend();
        if (report.results().size() <= SIDE_BY_SIDE) {
            sideBySide();
        } else {
            oneToARow();
        }
        report.dimensions().forEach(this::groups);
        new DetailText(report, page).write(report.results().size() <= SIDE_BY_SIDE);
    }

    private String headline() {
        String last = report.day("termination_date").isEmpty() ? "" : ", last day " + report.day("termination_date");
        String chosen = report.question().people() == null
                ? ""
                : " for whom " + report.question().people();
        return "What if: " + FigureText.count(report.answer().people()) + " people" + chosen + " of "
                + report.source().name() + last + ", amounts in "
                + report.currency().getCurrencyCode();
    }

    private void legend() {
        page.blank();
        for (int s = 0; s < report.results().size(); s++) {
            Scenario scenario = report.results().get(s).scenario();
            String of = scenario.changes().isEmpty()
                    ? scenario.plan().title()
                    : "a change of " + scenario.plan().id();
            page.labelled(2, Report.letter(s), 5, scenario.name() + (s == 0 ? " (the baseline)" : "") + ": " + of);
            page.line(5, "revision " + shortened(scenario.plan().revision()));
        }
    }

    /** Enough of a revision to tell it from others; the files have all of it. */
    private static String shortened(String revision) {
        return revision.length() <= REVISION ? revision : revision.substring(0, REVISION);
    }

    private void sideBySide() {
        TextTable table = new TextTable(report.results().size());
        List<String> letters = new ArrayList<>();
        for (int s = 0; s < report.results().size(); s++) {
            letters.add(Report.letter(s));
        }
        table.row("", letters);
        table.row("People", each(result -> FigureText.count(result.total().people())));
        table.row("  entitled", each(result -> FigureText.count(result.total().entitled())));
        table.row(
                "  facts missing (in no sum)",
                each(result -> FigureText.count(result.total().unknown())));
        for (String award : report.awards()) {
            award(award, table);
        }
        table.row(
                "Cash to employees",
                each(result -> Shown.money(report.money(result.total().cash()))));
        table.row(
                "Cost to the employer",
                each(result -> Shown.money(report.money(result.total().cost()))));
        if (report.results().size() > 1) {
            table.row("Difference to A", each(result -> ""));
            table.row("  cost", fromSecond(d -> Shown.signed(report.money(d.cost()))));
            table.row(
                    "  percent",
                    fromSecond(d -> Report.signedPercent(
                            d.cost(), report.baseline().total().cost())));
            table.row("  people who get more", fromSecond(d -> FigureText.count(d.winners())));
            table.row("  people who get less", fromSecond(d -> FigureText.count(d.losers())));
            table.row("  people who get the same", fromSecond(d -> FigureText.count(d.unchanged())));
            if (report.results().stream().anyMatch(r -> r.difference().incomparable() > 0)) {
                table.row("  people not compared, facts missing", fromSecond(d -> FigureText.count(d.incomparable())));
            }
        }
        page.blank();
        table.print(out);
    }

    private void award(String award, TextTable table) {
        table.row(award, each(result -> {
            int i = Report.place(result, award);
            return i < 0 ? "-" : Shown.money(report.money(result.total().amount(i)));
        }));
        table.row("  people", each(result -> {
            int i = Report.place(result, award);
            return i < 0 ? "-" : FigureText.count(result.total().granted(i));
        }));
        if (report.results().stream()
                .anyMatch(r -> Report.place(r, award) >= 0 && r.total().benefits(Report.place(r, award)) != 0)) {
            table.row("  benefits, the employer's cost", each(result -> {
                int i = Report.place(result, award);
                return i < 0 ? "-" : Shown.money(report.money(result.total().benefits(i)));
            }));
        }
        List<Unit> units = report.results().stream()
                .filter(r -> Report.place(r, award) >= 0)
                .map(r -> r.units().get(Report.place(r, award)))
                .distinct()
                .toList();
        for (Unit unit : units) {
            if (!unit.isNone()) {
                table.row("  " + unit, each(result -> {
                    int i = Report.place(result, award);
                    return i < 0 || !result.units().get(i).equals(unit)
                            ? "-"
                            : FigureText.quantity(result.total().quantity(i));
                }));
            }
        }
    }

    private void oneToARow() {
        TextTable table = new TextTable(6);
        table.row("", List.of("entitled", "cost to the employer", "difference to A", "percent", "more", "less"));
        for (int s = 0; s < report.results().size(); s++) {
            ScenarioResult result = report.results().get(s);
            Difference d = result.difference();
            List<String> sums = new ArrayList<>(List.of(
                    FigureText.count(result.total().entitled()),
                    Shown.money(report.money(result.total().cost()))));
            sums.addAll(
                    s == 0
                            ? List.of("", "", "", "")
                            : List.of(
                                    Shown.signed(report.money(d.cost())),
                                    Report.signedPercent(
                                            d.cost(), report.baseline().total().cost()),
                                    FigureText.count(d.winners()),
                                    FigureText.count(d.losers())));
            table.row(Report.letter(s), sums);
        }
        page.blank();
        table.print(out);
    }

    private List<String> each(Function<ScenarioResult, String> cell) {
        return report.results().stream().map(cell).toList();
    }

    private List<String> fromSecond(Function<Difference, String> cell) {
        List<String> cells = new ArrayList<>(List.of(""));
        report.results().stream()
                .skip(1)
                .map(result -> cell.apply(result.difference()))
                .forEach(cells::add);
        return cells;
    }

    private void groups(String dimension) {
        List<String> groups = report.groups(dimension);
        int shown = Math.min(SIDE_BY_SIDE, report.results().size());
        boolean pair = shown == 2;
        TextTable table = new TextTable(shown + (pair ? 2 : 1));
        List<String> heads = new ArrayList<>(List.of("people"));
        for (int s = 0; s < shown; s++) {
            heads.add(Report.letter(s) + " cost");
        }
        if (pair) {
            heads.add("difference");
        }
        table.row("", heads);
        for (String group : groups.stream().limit(GROUPS).toList()) {
            List<Tally> tallies = report.results().stream()
                    .limit(shown)
                    .map(result -> result.group(dimension, group))
                    .toList();
            List<String> cells =
                    new ArrayList<>(List.of(FigureText.count(tallies.get(0).people())));
            tallies.forEach(tally -> cells.add(Shown.money(report.money(tally.cost()))));
            if (pair) {
                cells.add(Shown.signed(
                        report.money(tallies.get(1).cost() - tallies.get(0).cost())));
            }
            table.row("  " + group, cells);
        }
        page.heading("By " + dimension
                + (groups.size() > GROUPS
                        ? ", the " + GROUPS + " that cost most of " + groups.size() + " (all: --csv, --html)"
                        : ""));
        table.print(out);
    }
}
