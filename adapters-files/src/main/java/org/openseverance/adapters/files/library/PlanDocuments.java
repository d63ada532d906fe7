package org.openseverance.adapters.files.library;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openseverance.adapters.files.document.CanonicalForm;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.domain.document.Node;

/** Plan documents in YAML or JSON. */
public final class PlanDocuments implements PlanFormat {

    @Override
    public Read read(String name, String text) {
        PlanFile.Result read = PlanFile.read(name, text);
        return new Read(read.plan(), read.faults());
    }

    /** Keys stay in the order in which they were written, since lines and awards are told in it. */
    @Override
    public String text(Node document) {
        return new String(ResultJson.bytes(json -> write(json, document)), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Node node) throws IOException {
        if (node instanceof Node.Scalar scalar) {
            json.writeString(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (node instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                json.writeFieldName(entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        }
    }

    @Override
    public String revision(Node document) {
        return CanonicalForm.of(document).revision();
    }
}
