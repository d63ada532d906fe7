package org.openseverance.adapters.files.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.workforce.RowFault;

/** The report as JSON: money and quantities are strings. The HTML page is drawn from the same document. */
public final class ReportJson {

    private final Report report;

    public ReportJson(Report report) {
        this.report = report;
    }

    /** Writes the report as one object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("made_on", report.made().toString());
        json.writeStringField("currency", report.currency().getCurrencyCode());
        json.writeNumberField("decimals", Math.max(0, report.currency().getDefaultFractionDigits()));
        json.writeNumberField("people", report.answer().people());
        if (report.question().people() != null) {
            json.writeStringField("people_chosen_by", report.question().people());
        }
        workforce(json, report.source());
        event(json);
        ResultJson.texts(json, "notes", report.notes());
        json.writeArrayFieldStart("scenarios");
        for (int s = 0; s < report.results().size(); s++) {
            new ScenarioJson(report, s).write(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dimensions");
        for (String dimension : report.dimensions()) {
            dimension(json, dimension);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void workforce(JsonGenerator json, ReportSource source) throws IOException {
        json.writeObjectFieldStart("workforce");
        json.writeStringField("file", source.name());
        json.writeNumberField("rows_read", source.rowsRead());
        json.writeNumberField("rows_used", source.rowsUsed());
        json.writeNumberField("rows_faulty", source.rowsFaulty());
        json.writeNumberField("fault_count", source.faultCount());
        json.writeArrayFieldStart("faults");
        for (RowFault fault : source.faults().stream().limit(Report.MOST_FAULTS).toList()) {
            json.writeStartObject();
            json.writeNumberField("row", fault.row());
            json.writeStringField("field", fault.field());
            json.writeStringField("value", fault.value());
            json.writeStringField("message", fault.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        ResultJson.words(json, "columns", source.columns());
        ResultJson.texts(json, "ignored", source.ignored());
        json.writeEndObject();
    }

    private void event(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("event");
        for (String fact : List.of("termination_date", "notice_date")) {
            if (!report.day(fact).isEmpty()) {
                json.writeStringField(fact, report.day(fact));
            }
        }
        for (Map.Entry<String, String> word : report.question().event().words().entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
    }

    private void dimension(JsonGenerator json, String dimension) throws IOException {
        json.writeStartObject();
        json.writeStringField("dimension", dimension);
        json.writeArrayFieldStart("groups");
        for (String group : report.groups(dimension)) {
            json.writeStartObject();
            json.writeStringField("group", group);
            json.writeArrayFieldStart("scenarios");
            for (ScenarioResult result : report.results()) {
                json.writeStartObject();
                new ScenarioJson(report, 0).sums(json, result.group(dimension, group), result.units());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
