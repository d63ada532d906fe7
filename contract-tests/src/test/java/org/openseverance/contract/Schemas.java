package org.openseverance.contract;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks values against schemas of the contract. What a schema does not name is a fault, too, so that nothing goes without a description. */
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final ContractTree contract;
    private final ObjectNode components;

    Schemas(ContractTree contract) {
        this.contract = contract;
        this.components = (ObjectNode) contract.root().get("components").deepCopy();
        components.get("schemas").forEach(schema -> close(schema, false));
    }

    /** What is wrong with the value, each fault with its place, the innermost first; those further out follow from them. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode closed = (ObjectNode) schema.deepCopy();
        close(closed, true);
        closed.set("components", components);
        return registry.getSchema(closed).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted(Comparator.comparingInt((String fault) -> fault.indexOf(':'))
                        .reversed())
                .limit(10)
                .toList();
    }

    /**
     * Refuses what is not named, in the schema and all within it.
     *
     * @param whole whether it stands for a whole value, and is no part of one
     */
    private void close(JsonNode schema, boolean whole) {
        schema.path("allOf").forEach(part -> close(part, false));
        schema.path("properties").forEach(property -> close(property, true));
        if (schema.has("items")) {
            close(schema.get("items"), true);
        }
        if (whole && namesProperties(schema)) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
    }

    private boolean namesProperties(JsonNode schema) {
        JsonNode found = contract.follow(schema);
        return found.has("properties") || found.has("allOf");
    }
}
