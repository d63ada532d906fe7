package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.contract.ContractTree.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Asks the service as its contract says, and holds each answer to it. */
final class Conversation {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ContractTree contract = ContractTree.shipped();
    private final Schemas schemas = new Schemas(contract);
    private final Set<String> answered = new TreeSet<>();
    private final URI address;

    Conversation(URI address) {
        this.address = address;
    }

    ContractTree contract() {
        return contract;
    }

    /** The operations that gave what was asked for, not only a problem. */
    Set<String> answered() {
        return answered;
    }

    Question ask(String operation) {
        return new Question(contract.operation(operation));
    }

    /** Imports a workforce; its id. */
    String imported(String csv) {
        return ask("importWorkforce")
                .with("name", "spring")
                .body("text/csv", csv)
                .answers(201)
                .text("/id");
    }

    /** Publishes the first revision of a plan of one week a year. */
    Told published(String plan) {
        return ask("publishPlan")
                .with("plan", plan)
                .with("If-None-Match", "*")
                .body("application/yaml", Texts.plan(plan, 1))
                .answers(201);
    }

    /** An answer that is as the contract says. */
    record Told(int status, HttpHeaders headers, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    /** A request in the making. */
    final class Question {

        private final Operation operation;
        private final HttpRequest.Builder request = HttpRequest.newBuilder();
        private final List<String> query = new ArrayList<>();
        private String path;
        private @Nullable String token = RunningService.TOKEN;
        private @Nullable String mediaType;
        private String content = "";

        private Question(Operation operation) {
            this.operation = operation;
            this.path = operation.path();
        }

        /** Gives a parameter where the contract has it: in path, query or header. */
        Question with(String name, String value) {
            String in = operation.parameters().stream()
                    .filter(parameter -> parameter.get("name").asString().equals(name))
                    .map(parameter -> parameter.get("in").asString())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(operation + " has no parameter " + name));
            switch (in) {
                case "path" -> path = path.replace("{" + name + "}", escape(value));
                case "query" -> query.add(name + "=" + escape(value));
                default -> request.header(name, value);
            }
            return this;
        }

        /** Gives a parameter that the contract does not have. */
        Question withUnknown(String name, String value) {
            query.add(name + "=" + escape(value));
            return this;
        }

        Question accepting(String accepted) {
            request.header("Accept", accepted);
            return this;
        }

        Question by(@Nullable String otherToken) {
            token = otherToken;
            return this;
        }

        Question body(String json) {
            return body("application/json", json);
        }

        Question body(@Nullable String type, String text) {
            mediaType = type;
            content = text;
            return this;
        }

        /** Sends it; the answer must have this status, and be as the contract says. */
        Told answers(int status) {
            return answersOneOf(Set.of(status));
        }

        Told answersOneOf(Set<Integer> expected) {
            HttpResponse<String> response = send();
            int status = response.statusCode();
            String what = operation + " " + status + " " + response.body();
            assertTrue(expected.contains(status), () -> "expected " + expected + ": " + what);
            JsonNode described =
                    contract.follow(operation.node().get("responses").path(Integer.toString(status)));
            assertTrue(described.isObject(), () -> "the contract does not have " + what);
            described.path("headers").properties().forEach(header -> {
                boolean required =
                        contract.follow(header.getValue()).path("required").asBoolean();
                assertTrue(
                        !required
                                || response.headers()
                                        .firstValue(header.getKey())
                                        .isPresent(),
                        () -> header.getKey() + " of " + what);
            });
            JsonNode told = body(response, described.path("content"), what);
            if (status < 300) {
                checkRequest();
                answered.add(operation.id());
            }
            return new Told(status, response.headers(), told);
        }

        private JsonNode body(HttpResponse<String> response, JsonNode contents, String what) {
            if (contents.isEmpty()) {
                assertEquals("", response.body(), what);
                return StringNode.valueOf("");
            }
            String type =
                    response.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
            assertTrue(contents.has(type), () -> "the contract does not have " + type + " of " + what);
            JsonNode told = tree(type, response.body());
            assertEquals(List.of(), schemas.faults(contents.get(type).get("schema"), told), what);
            return told;
        }

        /** What the service took must be as the contract says, too. */
        private void checkRequest() {
            if (mediaType != null) {
                JsonNode schema = operation
                        .node()
                        .at("/requestBody/content")
                        .get(mediaType)
                        .get("schema");
                assertEquals(List.of(), schemas.faults(schema, tree(mediaType, content)), content);
            }
        }

        private HttpResponse<String> send() {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (mediaType != null) {
                request.header("Content-Type", mediaType);
            }
            request.method(
                            operation.method().toUpperCase(java.util.Locale.ROOT),
                            mediaType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content))
                    .uri(address.resolve(path.replaceAll("[{].*?[}]", "1")
                            + (query.isEmpty() ? "" : "?" + String.join("&", query))));
            return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                    .join();
        }
    }

    private static JsonNode tree(String mediaType, String text) {
        return mediaType.endsWith("json") && !mediaType.contains("ndjson")
                ? JSON.readTree(text)
                : StringNode.valueOf(text);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
