package org.openseverance.adapters.http.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** Writes a document's values as JSON with the types that a schema gives them, since in a document every scalar is text. */
final class TypedJson {

    private final Outline outline;
    private final JsonGenerator json;

    TypedJson(Outline outline, JsonGenerator json) {
        this.outline = outline;
        this.json = json;
    }

    void write(Node value, Node schema) throws IOException {
        if (value instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                json.writeFieldName(entry.getKey());
                write(entry.getValue(), Schemas.property(outline, schema, entry.getKey()));
            }
            json.writeEndObject();
        } else if (value instanceof Node.Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, outline.at(schema, "items"));
            }
            json.writeEndArray();
        } else if (value instanceof Node.Scalar scalar) {
            scalar(scalar.text(), Schemas.types(outline.follow(schema)));
        }
    }

    private void scalar(String text, List<String> types) throws IOException {
        boolean truth = text.equals("true") || text.equals("false");
        if (types.contains("boolean") && truth) {
            json.writeBoolean(text.equals("true"));
        } else if (types.contains("integer") && text.matches("-?[0-9]{1,18}")) {
            json.writeNumber(Long.parseLong(text));
        } else {
            json.writeString(text);
        }
    }
}
