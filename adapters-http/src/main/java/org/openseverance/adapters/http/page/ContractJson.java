package org.openseverance.adapters.http.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** The contract as JSON. Which of its values are numbers or yes and no is known by their keys, and of examples by their schemas. */
public final class ContractJson {

    private static final Set<String> NUMBERS =
            Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "x-time-limit-seconds");
    private static final Set<String> TRUTHS =
            Set.of("required", "deprecated", "readOnly", "writeOnly", "additionalProperties", "x-streamed-body");
    private static final Set<String> BY_TYPE = Set.of("default", "enum", "const", "examples");

    private final JsonGenerator json;
    private final TypedJson typed;

    private ContractJson(Outline outline, JsonGenerator json) {
        this.json = json;
        this.typed = new TypedJson(outline, json);
    }

    public static byte[] of(Contract contract) {
        return ResultJson.bytes(json -> new ContractJson(contract.outline(), json)
                .write(contract.outline().root(), ""));
    }

    private void write(Node node, String key) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                json.writeFieldName(entry.getKey());
                entry(entry.getKey(), entry.getValue(), mapping);
            }
            json.writeEndObject();
        } else if (node instanceof Node.Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, "");
            }
            json.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            scalar(scalar.text(), key);
        }
    }

    private void entry(String key, Node value, Node.Mapping owner) throws IOException {
        Node schema = owner.entries().get("schema");
        if (key.equals("example") && schema != null) {
            typed.write(value, schema);
        } else if (BY_TYPE.contains(key) && owner.entries().containsKey("type")) {
            byType(value, owner);
        } else {
            write(value, key);
        }
    }

    /** A default is a value of the schema; the items of enum and examples are. */
    private void byType(Node value, Node.Mapping schema) throws IOException {
        if (!(value instanceof Node.Sequence sequence)) {
            typed.write(value, schema);
            return;
        }
        json.writeStartArray();
        for (Node item : sequence.items()) {
            typed.write(item, schema);
        }
        json.writeEndArray();
    }

    private void scalar(String text, String key) throws IOException {
        if (NUMBERS.contains(key)) {
            json.writeNumber(Long.parseLong(text));
        } else if (TRUTHS.contains(key)) {
            json.writeBoolean(Boolean.parseBoolean(text));
        } else {
            json.writeString(text);
        }
    }
}
