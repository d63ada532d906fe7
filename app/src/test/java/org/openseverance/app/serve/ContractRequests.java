package org.openseverance.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Requests made of the contract: as its examples and schemas have them, and spoilt. */
final class ContractRequests {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private final Samples samples;
    private final Map<String, String> ids;
    private final List<Call> calls = new ArrayList<>();

    private record Call(String path, String method, JsonNode operation, List<JsonNode> parameters) {}

    /**
     * @param ids of stored things, by where addresses of their kind begin, and a revision
     */
    ContractRequests(JsonNode contract, Map<String, String> ids) {
        this.samples = new Samples(contract);
        this.ids = ids;
        contract.get("paths")
                .properties()
                .forEach(item -> METHODS.forEach(method -> {
                    JsonNode operation = item.getValue().get(method);
                    if (operation != null) {
                        List<JsonNode> parameters = new ArrayList<>();
                        item.getValue()
                                .path("parameters")
                                .forEach(parameter -> parameters.add(samples.resolved(parameter)));
                        operation.path("parameters").forEach(parameter -> parameters.add(samples.resolved(parameter)));
                        calls.add(new Call(item.getKey(), method.toUpperCase(Locale.ROOT), operation, parameters));
                    }
                }));
    }

    /** One request of each operation that takes nothing away. */
    List<SpoiltRequest> valid() {
        return calls.stream()
                .filter(call -> !call.method.equals("DELETE"))
                .map(call -> request(call, new Random(0), false))
                .toList();
    }

    SpoiltRequest spoilt(Random random) {
        Spoiler spoiler = new Spoiler(random);
        SpoiltRequest request = request(calls.get(random.nextInt(calls.size())), random, true);
        int times = 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
            request = spoiler.spoil(request);
        }
        return request;
    }

    private SpoiltRequest request(Call call, Random random, boolean freely) {
        String address = call.path;
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : call.parameters) {
            String name = parameter.get("name").asText();
            switch (parameter.get("in").asText()) {
                case "path" ->
                    address = address.replace("{" + name + "}", Client.escaped(inPath(call, name, parameter)));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || (freely && random.nextInt(3) == 0)) {
                        query.add(name + "=" + Client.escaped(inQuery(name, parameter)));
                    }
                }
                default -> {
                    if (freely && random.nextInt(3) == 0) {
                        headers.put(name, parameter.path("example").asText("x"));
                    }
                }
            }
        }
        byte[] body = {};
        JsonNode content = call.operation.path("requestBody").path("content");
        if (!content.isMissingNode()) {
            String type = content.fieldNames().next();
            headers.put("Content-Type", type);
            body = body(content.get(type), random, freely);
        }
        if (call.operation.path("operationId").asText().equals("publishPlan")) {
            headers.put(freely && random.nextBoolean() ? "If-Match" : "If-None-Match", freely ? "\"x\"" : "*");
        }
        return new SpoiltRequest(
                call.method, address + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body);
    }

    private String inPath(Call call, String name, JsonNode parameter) {
        if (!name.equals("id")) {
            return parameter.get("example").asText();
        }
        return call.method.equals("DELETE")
                ? new UUID(1, 2).toString()
                : ids.entrySet().stream()
                        .filter(id -> call.path.startsWith(id.getKey()))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }

    private String inQuery(String name, JsonNode parameter) {
        if (List.of("revision", "from", "to").contains(name)) {
            return ids.get("revision");
        }
        JsonNode example = parameter.path("example");
        return example.isArray()
                ? example.get(0).asText()
                : example.isMissingNode()
                        ? samples.of(parameter.get("schema"), new Random(1), 0).asText()
                        : example.asText();
    }

    private byte[] body(JsonNode media, Random random, boolean freely) {
        JsonNode example = media.path("example");
        if (example.isTextual()) {
            return example.asText().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = (freely && random.nextBoolean()) || example.isMissingNode()
                ? samples.of(media.get("schema"), random, 0)
                : example.deepCopy();
        if (body instanceof ObjectNode object && object.has("workforce")) {
            object.put("workforce", ids.get("/v1/workforces"));
        }
        if (body instanceof ObjectNode object && object.has("plan")) {
            object.put("plan", "acme/one-week");
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
