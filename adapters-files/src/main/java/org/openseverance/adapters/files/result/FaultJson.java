package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Faults as JSON. */
public final class FaultJson {

    private FaultJson() {}

    /** A field that lists faults. */
    public static void write(JsonGenerator json, String name, List<Fault> faults) throws IOException {
        json.writeArrayFieldStart(name);
        for (Fault fault : faults) {
            Place place = fault.place();
            json.writeStartObject();
            ResultJson.text(json, "file", place.file());
            if (place.line() > 0) {
                json.writeNumberField("line", place.line());
                json.writeNumberField("column", place.column());
            }
            json.writeStringField("pointer", place.pointer());
            json.writeStringField("message", fault.message());
            ResultJson.text(json, "advice", fault.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
