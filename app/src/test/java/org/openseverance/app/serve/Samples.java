package org.openseverance.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Values that a schema of the contract allows. */
record Samples(JsonNode contract) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(contract.at(node.get("$ref").asText().substring(1))) : node;
    }

    JsonNode of(JsonNode given, Random random, int depth) {
        JsonNode schema = resolved(given);
        if (schema.has("allOf")) {
            ObjectNode all = NODES.objectNode();
            schema.get("allOf").forEach(part -> all.setAll((ObjectNode) of(part, random, depth)));
            return all;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
        return switch (kind) {
            case "object" -> object(schema, random, depth);
            case "array" -> {
                ArrayNode items = NODES.arrayNode();
                if (depth < DEEPEST) {
                    items.add(of(schema.get("items"), random, depth + 1));
                }
                yield items;
            }
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "number" -> NODES.numberNode(1.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> text(schema, random);
        };
    }

    private ObjectNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = schema.path("required").toString().contains("\"" + property.getKey() + "\"");
            if (required || (depth < DEEPEST && random.nextBoolean())) {
                object.set(property.getKey(), of(property.getValue(), random, depth + 1));
            }
        });
        if (schema.has("additionalProperties")) {
            object.set("anything", of(schema.get("additionalProperties"), random, depth + 1));
        }
        return object;
    }

    private static JsonNode text(JsonNode schema, Random random) {
        return NODES.textNode(
                switch (schema.path("format").asText()) {
                    case "date" ->
                        "20%02d-0%d-1%d".formatted(random.nextInt(40), 1 + random.nextInt(9), random.nextInt(9));
                    case "uuid" -> "0190b8a4-7c1e-7000-8000-3f2a5c9d1e77";
                    default -> schema.has("pattern") ? "12.50" : "Sales";
                });
    }
}
