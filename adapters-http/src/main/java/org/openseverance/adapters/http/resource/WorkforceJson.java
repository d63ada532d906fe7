package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

/** What is told of a workforce. */
final class WorkforceJson {

    private WorkforceJson() {}

    /** A line of the list. */
    static void summary(JsonGenerator json, WorkforceHead head) throws IOException {
        json.writeStartObject();
        start(json, head);
        json.writeEndObject();
    }

    private static void start(JsonGenerator json, WorkforceHead head) throws IOException {
        json.writeStringField("id", head.id().toString());
        json.writeStringField("name", head.name());
        json.writeStringField("at", head.at().toString());
        json.writeStringField("by", head.by());
        json.writeNumberField("rows", head.rows());
        json.writeNumberField("rows_faulty", head.rowsFaulty());
        json.writeNumberField("fault_count", head.faultCount());
        json.writeNumberField("erased", head.erased());
    }

    static void whole(JsonGenerator json, WorkforceHead head) throws IOException {
        json.writeStartObject();
        start(json, head);
        json.writeArrayFieldStart("columns");
        for (WorkforceHead.Column column : head.columns()) {
            column(json, column, head.headers().get(column.name()));
        }
        json.writeEndArray();
        ResultJson.texts(json, "ignored", head.ignored());
        notes(
                json,
                head.notes(),
                head.columns().stream().map(WorkforceHead.Column::name).collect(Collectors.toSet()));
        json.writeStringField("content_hash", head.contentHash());
        json.writeEndObject();
    }

    /** What was found out about the file, and what will be missed in it. */
    static void notes(JsonGenerator json, List<String> found, Set<String> columns) throws IOException {
        List<String> notes = new ArrayList<>(found);
        notes.addAll(WorkforceReading.gaps(columns));
        ResultJson.texts(json, "notes", notes);
    }

    private static void column(JsonGenerator json, WorkforceHead.Column column, @Nullable String header)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("kind", column.kind().name().toLowerCase(Locale.ROOT));
        if (column.kind() == Fact.Kind.NUMBER) {
            json.writeNumberField("decimals", column.decimals());
        }
        if (header != null) {
            json.writeStringField("header", header);
        }
        json.writeEndObject();
    }

    static void faults(JsonGenerator json, List<RowFault> faults) throws IOException {
        json.writeArrayFieldStart("faults");
        for (RowFault fault : faults) {
            fault(json, fault);
        }
        json.writeEndArray();
    }

    static void fault(JsonGenerator json, RowFault fault) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", fault.row());
        json.writeStringField("field", fault.field());
        json.writeStringField("value", fault.value());
        json.writeStringField("message", fault.message());
        json.writeEndObject();
    }
}
