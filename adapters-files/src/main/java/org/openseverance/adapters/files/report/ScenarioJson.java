package org.openseverance.adapters.files.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.whatif.ChangeExplained;
import org.openseverance.domain.whatif.Difference;
import org.openseverance.domain.whatif.LaterLastDay;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.whatif.Tally;

/** One scenario of the report as JSON. */
final class ScenarioJson {

    private final Report report;
    private final int scenario;

    ScenarioJson(Report report, int scenario) {
        this.report = report;
        this.scenario = scenario;
    }

    void write(JsonGenerator json) throws IOException {
        ScenarioResult result = report.results().get(scenario);
        json.writeStartObject();
        json.writeStringField("letter", Report.letter(scenario));
        json.writeStringField("name", result.scenario().name());
        ResultJson.words(json, "changes", result.scenario().changes());
        PlanJson.write(json, result.scenario().plan());
        sums(json, result.total(), result.units());
        counts(json, "missing_facts", "fact", result.gaps().facts());
        counts(json, "not_worked_out", "reason", result.gaps().reasons());
        counts(json, "warnings", "say", result.warnings());
        if (scenario > 0) {
            difference(json, result.difference());
        }
        if (!report.answer().later().isEmpty()) {
            later(json, report.answer().later().get(scenario), result.units());
        }
        json.writeEndObject();
    }

    /** The fields of a tally, within an object. */
    void sums(JsonGenerator json, Tally tally, List<Unit> units) throws IOException {
        json.writeNumberField("people", tally.people());
        json.writeNumberField("entitled", tally.entitled());
        json.writeNumberField("facts_missing", tally.unknown());
        money(json, "cash_to_employees", tally.cash());
        money(json, "cost_to_employer", tally.cost());
        json.writeArrayFieldStart("awards");
        for (int i = 0; i < tally.awards().size(); i++) {
            json.writeStartObject();
            json.writeStringField("name", tally.awards().get(i).name());
            json.writeStringField("kind", tally.awards().get(i).kind().label());
            json.writeNumberField("people", tally.granted(i));
            money(json, "amount", tally.amount(i));
            money(json, "benefits", tally.benefits(i));
            money(json, "cost", Math.addExact(tally.amount(i), tally.benefits(i)));
            if (!units.get(i).isNone()) {
                json.writeStringField("quantity", tally.quantity(i).toString());
                json.writeStringField("quantity_shown", FigureText.quantity(tally.quantity(i)));
                json.writeStringField("unit", units.get(i).toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, String name, String what, Map<String, Long> counts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField(what, count.getKey());
            json.writeNumberField("people", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void difference(JsonGenerator json, Difference difference) throws IOException {
        json.writeObjectFieldStart("difference");
        money(json, "cash_to_employees", difference.cash());
        money(json, "cost_to_employer", difference.cost());
        ResultJson.text(
                json,
                "cost_percent",
                Report.percent(difference.cost(), report.baseline().total().cost()));
        json.writeNumberField("winners", difference.winners());
        json.writeNumberField("losers", difference.losers());
        json.writeNumberField("unchanged", difference.unchanged());
        json.writeNumberField("not_comparable", difference.incomparable());
        json.writeArrayFieldStart("changes");
        for (Difference.Band band : difference.changes()) {
            json.writeStartObject();
            money(json, "near", band.near());
            money(json, "far", band.far());
            json.writeNumberField("people", band.people());
            json.writeEndObject();
        }
        json.writeEndArray();
        explained(json, "largest_gains", report.answer().gains().get(scenario));
        explained(json, "largest_losses", report.answer().losses().get(scenario));
        json.writeEndObject();
    }

    private void explained(JsonGenerator json, String name, List<ChangeExplained> changes) throws IOException {
        json.writeArrayFieldStart(name);
        for (ChangeExplained explained : changes) {
            json.writeStartObject();
            json.writeNumberField("row", explained.sourceRow());
            if (explained.employeeId() != null) {
                json.writeStringField("employee_id", explained.employeeId());
            }
            money(json, "before", explained.change().before());
            money(json, "after", explained.change().after());
            money(json, "difference", explained.change().difference());
            json.writeArrayFieldStart("awards");
            for (ChangeExplained.AwardDifference award : explained.awards()) {
                json.writeStartObject();
                json.writeStringField("name", award.name());
                money(json, "before", award.before());
                money(json, "after", award.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("lines");
            for (ChangeExplained.LineDifference line : explained.lines()) {
                json.writeStartObject();
                json.writeStringField("name", line.name());
                if (line.before() != null) {
                    json.writeStringField("before", FigureText.value(line.before()));
                }
                if (line.after() != null) {
                    json.writeStringField("after", FigureText.value(line.after()));
                }
                ResultJson.text(json, "formula", line.formula());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void later(JsonGenerator json, LaterLastDay later, List<Unit> units) throws IOException {
        json.writeObjectFieldStart("one_day_later");
        ResultJson.text(json, "milestone", later.milestone().lines().isEmpty() ? "" : FigureText.milestone(later));
        json.writeNumberField("people_reaching_it", later.reaching());
        json.writeNumberField("entitled", later.then().entitled());
        json.writeNumberField(
                "entitled_difference", later.then().entitled() - later.now().entitled());
        json.writeNumberField("people_who_get_more", later.difference().winners());
        json.writeNumberField("people_who_get_less", later.difference().losers());
        json.writeNumberField("not_comparable", later.difference().incomparable());
        money(json, "cash_to_employees", later.then().cash());
        money(json, "cost_to_employer", later.then().cost());
        money(json, "cash_difference", later.difference().cash());
        money(json, "cost_difference", later.difference().cost());
        ResultJson.text(
                json,
                "cost_percent",
                Report.percent(later.difference().cost(), later.now().cost()));
        json.writeArrayFieldStart("quantities");
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).isNone()) {
                json.writeStartObject();
                json.writeStringField("award", later.now().awards().get(i).name());
                json.writeStringField(
                        "difference",
                        later.then().quantity(i).minus(later.now().quantity(i)).toString());
                json.writeStringField("unit", units.get(i).toString());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void money(JsonGenerator json, String name, long minor) throws IOException {
        json.writeStringField(name, report.money(minor).amount().toPlainString());
    }
}
