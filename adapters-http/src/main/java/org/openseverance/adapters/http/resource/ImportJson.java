package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

/** What came of an import. */
final class ImportJson {

    private ImportJson() {}

    /**
     * Writes it.
     *
     * @param head null: nothing was stored
     * @param faults the first of them
     */
    static void write(JsonGenerator json, @Nullable WorkforceHead head, WorkforceReading reading, List<RowFault> faults)
            throws IOException {
        json.writeStartObject();
        if (head != null) {
            json.writeStringField("id", head.id().toString());
        }
        json.writeNumberField("rows_read", reading.rowsRead());
        json.writeNumberField("rows_used", reading.rowsUsed());
        json.writeNumberField("rows_faulty", reading.rowsFaulty());
        json.writeNumberField("fault_count", reading.faultCount());
        WorkforceJson.faults(json, faults);
        ResultJson.words(json, "columns", reading.columns());
        ResultJson.texts(json, "ignored", reading.ignored());
        WorkforceJson.notes(json, reading.notes(), names(reading));
        json.writeEndObject();
    }

    /** What the rows have; the ids are also there if no row could be used. */
    private static Set<String> names(WorkforceReading reading) {
        Set<String> names = new HashSet<>(reading.workforce().names());
        if (reading.columns().containsKey(Fact.EMPLOYEE_ID.label())) {
            names.add(Fact.EMPLOYEE_ID.label());
        }
        return names;
    }
}
