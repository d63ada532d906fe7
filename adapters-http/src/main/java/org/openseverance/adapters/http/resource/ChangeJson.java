package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.document.CanonicalForm;
import org.openseverance.application.plans.DocumentComparison;
import org.openseverance.domain.document.Node;

/** Writes what differs between two documents. */
final class ChangeJson {

    private ChangeJson() {}

    /**
     * Writes a change.
     *
     * @param before the key of what stood there
     * @param after the key of what stands there now
     */
    static void write(JsonGenerator json, DocumentComparison.Change change, String before, String after)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("pointer", change.pointer());
        text(json, before, change.before());
        text(json, after, change.after());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Node node) throws IOException {
        if (node instanceof Node.Scalar scalar) {
            json.writeStringField(name, scalar.text());
        } else if (node != null) {
            json.writeStringField(name, CanonicalForm.of(node).text());
        }
    }
}
