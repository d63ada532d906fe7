package org.openseverance.adapters.db.workforces;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Fact;

/** What was found out when a workforce's file was read, as one JSON text. */
record ReadingText(
        Map<String, String> headers, List<String> ignored, List<WorkforceHead.Column> columns, List<String> notes) {

    static String of(WorkforceHead head) {
        return FlatJson.text(json -> {
            json.writeStartObject();
            json.writeFieldName("headers");
            FlatJson.write(json, head.headers());
            json.writeFieldName("ignored");
            json.writeArray(
                    head.ignored().toArray(String[]::new), 0, head.ignored().size());
            json.writeFieldName("notes");
            json.writeArray(head.notes().toArray(String[]::new), 0, head.notes().size());
            json.writeArrayFieldStart("columns");
            for (WorkforceHead.Column column : head.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("kind", column.kind().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("decimals", column.decimals());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            return head;
        });
    }

    /** A row of the table of workforces. */
    static WorkforceHead head(Row row) {
        ReadingText reading = FlatJson.read(row.getString("reading"), ReadingText::read);
        return new WorkforceHead(
                row.getUUID("id"),
                row.getString("name"),
                Times.at(row, "at"),
                row.getString("by"),
                row.getInteger("rows"),
                row.getInteger("rows_faulty"),
                row.getInteger("fault_count"),
                reading.headers,
                reading.ignored,
                reading.columns,
                reading.notes,
                row.getString("content_hash"),
                row.getInteger("erased"));
    }

    private static ReadingText read(JsonParser json) throws IOException {
        Map<String, String> headers = Map.of();
        List<String> ignored = List.of();
        List<String> notes = List.of();
        List<WorkforceHead.Column> columns = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "headers" -> headers = FlatJson.map(json);
                case "ignored" -> ignored = texts(json);
                case "notes" -> notes = texts(json);
                case "columns" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        columns.add(column(FlatJson.map(json)));
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new ReadingText(headers, ignored, columns, notes);
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static WorkforceHead.Column column(Map<String, String> texts) {
        return new WorkforceHead.Column(
                texts.getOrDefault("name", ""),
                Fact.Kind.valueOf(texts.getOrDefault("kind", "").toUpperCase(Locale.ROOT)),
                Integer.parseInt(texts.getOrDefault("decimals", "0")));
    }
}
