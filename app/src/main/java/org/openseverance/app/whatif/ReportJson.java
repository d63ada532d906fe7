package org.openseverance.app.whatif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.domain.whatif.ScenarioResult;

/** The report as JSON: money and quantities are strings. The HTML page is drawn from the same document. */
final class ReportJson {

    private static final int FAULTS = 100;

    private final Report report;

    ReportJson(Report report) {
        this.report = report;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("made_on", report.made().toString());
        json.writeStringField("currency", report.currency().getCurrencyCode());
        json.writeNumberField("decimals", Math.max(0, report.currency().getDefaultFractionDigits()));
        json.writeNumberField("people", report.answer().people());
        if (report.question().people() != null) {
            json.writeStringField("people_chosen_by", report.question().people());
        }
        workforce(json, report.reading());
        event(json);
        texts(json, "notes", report.notes());
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

    private void workforce(JsonGenerator json, WorkforceReading reading) throws IOException {
        json.writeObjectFieldStart("workforce");
        json.writeStringField("file", report.file());
        json.writeNumberField("rows_read", reading.rowsRead());
        json.writeNumberField("rows_used", reading.rowsUsed());
        json.writeNumberField("rows_faulty", reading.rowsFaulty());
        json.writeNumberField("fault_count", reading.faultCount());
        json.writeArrayFieldStart("faults");
        for (RowFault fault : reading.faults().stream().limit(FAULTS).toList()) {
            json.writeStartObject();
            json.writeNumberField("row", fault.row());
            json.writeStringField("field", fault.field());
            json.writeStringField("value", fault.value());
            json.writeStringField("message", fault.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        words(json, "columns", reading.columns());
        texts(json, "ignored", reading.ignored());
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

    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void words(JsonGenerator json, String name, Map<String, String> words) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> word : words.entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
    }
}
