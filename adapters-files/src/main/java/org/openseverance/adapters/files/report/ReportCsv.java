package org.openseverance.adapters.files.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.whatif.Difference;
import org.openseverance.domain.whatif.LaterLastDay;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.whatif.Tally;

/** The report as tidy CSV: one figure a row. The dimension of the whole is {@code all}. Text that a spreadsheet would take for a formula gets an apostrophe in front. */
public final class ReportCsv {

    private final Report report;

    public ReportCsv(Report report) {
        this.report = report;
    }

    /** One row's place: whose figures follow. */
    private record Place(CsvWriter csv, String scenario, String dimension, String group) {

        void row(String measure, String award, String value, String unit) {
            csv.writeRecord(harmless(scenario), harmless(dimension), harmless(group), measure, award, value, unit);
        }

        void people(String measure, String award, long people) {
            row(measure, award, Long.toString(people), "people");
        }
    }

    /** Writes all figures and flushes; the writer stays open. */
    public void write(Writer file) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(file);
        csv.writeRecord("scenario", "dimension", "group", "measure", "award", "value", "unit");
        for (int s = 0; s < report.results().size(); s++) {
            ScenarioResult result = report.results().get(s);
            String name = result.scenario().name();
            Place all = new Place(csv, name, "all", "");
            sums(all, result.total(), result.units());
            result.gaps().facts().forEach((fact, people) -> all.people("facts_missing: " + fact, "", people));
            result.gaps().reasons().forEach((why, people) -> all.people("not_worked_out: " + why, "", people));
            if (s > 0) {
                difference(all, result.difference());
            }
            if (!report.answer().later().isEmpty()) {
                later(all, report.answer().later().get(s));
            }
            for (Map.Entry<String, Map<String, Tally>> dimension :
                    result.groups().entrySet()) {
                dimension
                        .getValue()
                        .forEach((group, tally) ->
                                sums(new Place(csv, name, dimension.getKey(), group), tally, result.units()));
            }
        }
        csv.flush();
    }

    private void sums(Place place, Tally tally, List<Unit> units) {
        place.people("people", "", tally.people());
        place.people("entitled", "", tally.entitled());
        place.people("facts_missing", "", tally.unknown());
        money(place, "cash_to_employees", "", tally.cash());
        money(place, "cost_to_employer", "", tally.cost());
        for (int i = 0; i < tally.awards().size(); i++) {
            String award = tally.awards().get(i).name();
            place.people("people", award, tally.granted(i));
            money(place, "amount", award, tally.amount(i));
            money(place, "benefits", award, tally.benefits(i));
            if (!units.get(i).isNone()) {
                quantity(place, "quantity", award, tally.quantity(i), units.get(i));
            }
        }
    }

    private void difference(Place place, Difference difference) {
        money(place, "difference_of_cash_to_employees", "", difference.cash());
        money(place, "difference_of_cost_to_employer", "", difference.cost());
        place.people("winners", "", difference.winners());
        place.people("losers", "", difference.losers());
        place.people("unchanged", "", difference.unchanged());
        place.people("not_comparable", "", difference.incomparable());
    }

    private void later(Place place, LaterLastDay later) {
        place.people("one_day_later_not_comparable", "", later.difference().incomparable());
        place.people(
                "one_day_later_reaching_a_further_"
                        + later.milestone().unit().label().replace('-', '_'),
                "",
                later.reaching());
        place.people(
                "one_day_later_difference_of_entitled",
                "",
                later.then().entitled() - later.now().entitled());
        money(
                place,
                "one_day_later_difference_of_cost_to_employer",
                "",
                later.difference().cost());
    }

    private void money(Place place, String measure, String award, long minor) {
        place.row(
                measure,
                award,
                report.money(minor).amount().toPlainString(),
                report.currency().getCurrencyCode());
    }

    private static void quantity(Place place, String measure, String award, Ratio value, Unit unit) {
        place.row(measure, award, value.toString(), unit.toString());
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
