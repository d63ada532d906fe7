package org.openseverance.adapters.http.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Parameter.In;
import org.openseverance.adapters.http.contract.ParameterType.Kind;
import org.openseverance.application.access.Scope;
import org.openseverance.domain.document.Node;

/** Reads an operation of the contract. What the service cannot follow is an error that says where. */
final class OperationReader {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final long LONGEST_TEXT = 500;

    private final Outline outline;

    OperationReader(Outline outline) {
        this.outline = outline;
    }

    Operation read(String path, String method, Node pathItem, Node operation) {
        String id = Outline.words(operation, "operationId");
        if (id.isEmpty()) {
            throw wrong(operation, method + " " + path + " has no operationId");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (Node each : Outline.items(outline.at(pathItem, "parameters"))) {
            parameters.add(parameter(outline.follow(each)));
        }
        for (Node each : Outline.items(outline.at(operation, "parameters"))) {
            parameters.add(parameter(outline.follow(each)));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                id,
                access(operation),
                parameters,
                body(operation),
                produces(operation),
                timeLimit(operation));
    }

    private Access access(Node operation) {
        Node security = Outline.entries(operation).get("security");
        if (!(security instanceof Node.Sequence alternatives)) {
            throw wrong(operation, "the operation says nothing of security");
        }
        if (alternatives.items().isEmpty()) {
            return Access.OPEN;
        }
        List<String> labels = Outline.entries(alternatives.items().get(0)).values().stream()
                .flatMap(scopes -> Outline.texts(scopes).stream())
                .toList();
        if (alternatives.items().size() > 1 || labels.size() > 1) {
            throw wrong(security, "an operation asks for one scope");
        }
        return new Access(false, labels.isEmpty() ? null : scope(labels.get(0), security));
    }

    private static Scope scope(String label, Node security) {
        return Scope.labelled(label).orElseThrow(() -> wrong(security, label + " is no scope"));
    }

    private Parameter parameter(Node node) {
        Node schema = outline.at(node, "schema");
        boolean repeated = "array".equals(Outline.text(schema, "type"));
        return new Parameter(
                Outline.words(node, "name"),
                In.valueOf(Outline.words(node, "in").toUpperCase(Locale.ROOT)),
                Outline.isTrue(node, "required"),
                repeated,
                type(repeated ? outline.at(schema, "items") : schema),
                Outline.text(schema, "default"));
    }

    private static ParameterType type(Node schema) {
        List<String> words = Outline.texts(Outline.entries(schema).get("enum"));
        Kind kind = kind(schema);
        return kind == Kind.INTEGER
                ? new ParameterType(
                        kind, number(schema, "minimum", 0), number(schema, "maximum", Integer.MAX_VALUE), words)
                : new ParameterType(
                        kind, number(schema, "minLength", 1), number(schema, "maxLength", LONGEST_TEXT), words);
    }

    private static Kind kind(Node schema) {
        String type = Outline.words(schema, "type");
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "boolean" -> Kind.YES_NO;
            case "string" ->
                switch (Outline.words(schema, "format")) {
                    case "uuid" -> Kind.UUID;
                    case "date" -> Kind.DATE;
                    case "revision" -> Kind.REVISION;
                    default -> Kind.TEXT;
                };
            default -> throw wrong(schema, "a parameter of type " + type + " cannot be read");
        };
    }

    private static long number(Node schema, String key, long fallback) {
        String text = Outline.text(schema, key);
        return text == null ? fallback : Long.parseLong(text);
    }

    private BodyRule body(Node operation) {
        Node body = outline.at(operation, "requestBody");
        Map<String, Node> content = Outline.entries(outline.at(body, "content"));
        return content.isEmpty()
                ? BodyRule.NONE
                : new BodyRule(
                        Outline.isTrue(body, "required"),
                        Outline.isTrue(operation, "x-streamed-body"),
                        List.copyOf(content.keySet()));
    }

    private List<String> produces(Node operation) {
        Set<String> types = new LinkedHashSet<>();
        Outline.entries(outline.at(operation, "responses")).forEach((status, response) -> {
            if (status.startsWith("2")) {
                types.addAll(Outline.entries(outline.at(response, "content")).keySet());
            }
        });
        return List.copyOf(types);
    }

    private static Duration timeLimit(Node operation) {
        String seconds = Outline.text(operation, "x-time-limit-seconds");
        return seconds == null ? USUAL : Duration.ofSeconds(Long.parseLong(seconds));
    }

    static IllegalArgumentException wrong(@Nullable Node node, String message) {
        return new IllegalArgumentException(
                "the contract cannot be followed: " + (node == null ? "" : node.place() + ": ") + message);
    }
}
