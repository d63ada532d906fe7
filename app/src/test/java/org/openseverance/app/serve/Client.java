package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Someone who speaks to the service over a socket, with a token. */
record Client(URI address, String token) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client with(String otherToken) {
        return new Client(address, otherToken);
    }

    HttpRequest.Builder request(String path) {
        return open(path).header("Authorization", "Bearer " + token);
    }

    /** Without the token. */
    HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(write("POST", path, "application/json", json, headers));
    }

    HttpRequest.Builder write(String method, String path, String mediaType, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Publishes the first revision of a plan under the id that its document gives it. */
    HttpResponse<String> publish(String yaml, String... headers) {
        String id = yaml.split("\n", 2)[0].substring("plan: ".length()).strip();
        return send(write("PUT", "/v1/plans/" + escaped(id), "application/yaml", yaml, headers));
    }

    /** The JSON answer of a read that must go well. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        pages(path, page -> page.get("items").forEach(items::add));
        return items;
    }

    void pages(String path, Consumer<JsonNode> each) {
        String address = path;
        while (true) {
            JsonNode page = read(address);
            each.accept(page);
            if (!page.has("next")) {
                return;
            }
            address = path + (path.contains("?") ? "&" : "?") + "cursor="
                    + escaped(page.get("next").asText());
        }
    }

    /** The job of a what-if that was accepted, once it is over. */
    JsonNode over(String id) {
        return Eventually.get(
                Duration.ofSeconds(60),
                () -> read("/v1/jobs/" + id),
                job -> !job.get("state").asText().matches("queued|running"));
    }

    static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
