package org.openseverance.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract as a tree, read by other code than the service's own. */
final class ContractTree {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** An operation with the parameters of its path. */
    record Operation(String id, String method, String path, JsonNode node, List<JsonNode> parameters) {

        boolean isOpen() {
            return node.get("security").isEmpty();
        }

        boolean asksScope() {
            return !isOpen() && !node.get("security").get(0).get("token").isEmpty();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private ContractTree(JsonNode root) {
        this.root = root;
        root.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> operation(path.getKey(), method, path.getValue()))
                        .forEach(operation -> operations.put(operation.id, operation)));
    }

    static ContractTree shipped() {
        return new ContractTree(new YAMLMapper().readTree(bytes()));
    }

    private static byte[] bytes() {
        try (InputStream in = ContractTree.class.getResourceAsStream("/openseverance/openapi.yaml")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Operation operation(String path, String method, JsonNode item) {
        List<JsonNode> parameters = new ArrayList<>();
        JsonNode node = item.get(method);
        item.path("parameters").forEach(parameter -> parameters.add(follow(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(follow(parameter)));
        return new Operation(node.get("operationId").asString(), method, path, node, parameters);
    }

    JsonNode root() {
        return root;
    }

    Map<String, Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return Objects.requireNonNull(operations.get(id), () -> "the contract has no operation " + id);
    }

    /** The node, or what it refers to. */
    JsonNode follow(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : follow(root.at(reference.asString().substring(1)));
    }
}
