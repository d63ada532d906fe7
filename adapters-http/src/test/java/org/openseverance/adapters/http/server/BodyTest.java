package org.openseverance.adapters.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Hash;
import org.openseverance.adapters.http.exchange.Upload;
import org.openseverance.application.store.RequestKey;

class BodyTest {

    private static final int MOST = 4 << 20;
    private static final String IMPORT = "/v1/workforces?name=spring";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.shipped()
                .with(
                        "createCalculation",
                        exchange ->
                                Service.text(exchange.bind(Quote.class).sound().plan() + " " + exchange.requestKey()))
                .with("importWorkforce", BodyTest::counted)
                .with("publishPlan", exchange -> Service.text(String.valueOf(exchange.replaces())))
                .start(options -> options.uploadBytes(MOST).bodyTime(Duration.ofMillis(400)));
    }

    /** What is asked in these tests. */
    public record Quote(
            @jakarta.validation.constraints.NotNull String plan, Boolean store) {}

    private static CompletableFuture<Answer> counted(Exchange exchange) {
        Upload upload = exchange.upload();
        return upload.read(body -> {
                    if (exchange.arguments().yes("dry_run")) {
                        return body.readNBytes(10).length;
                    }
                    return body.readAllBytes().length;
                })
                .thenCompose(count -> {
                    RequestKey key = exchange.requestKey(upload.hash());
                    return Service.text(count + " " + upload.hash() + " " + upload.mediaType() + " " + upload.charset()
                            + " " + upload.isGzipped() + " " + (key == null ? "" : key.key()));
                })
                .toCompletableFuture();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsWhereJsonCannotBeRead() {
        HttpResponse<String> answer = service.post("/v1/calculations", "{\"plan\": \"a\"\n  \"store\": true}");
        assertEquals(400, answer.statusCode());
        assertEquals("/problems#malformed", Service.value(answer, "type"));
        assertEquals("body", Service.value(answer, "faults", "0", "in"));
        assertEquals("2", Service.value(answer, "faults", "0", "line"));
        assertEquals("3", Service.value(answer, "faults", "0", "column"));
    }

    @Test
    void tellsAllThatIsWrongWithABody() {
        HttpResponse<String> answer = service.post("/v1/calculations", "{\"plann\": \"a\", \"store\": \"perhaps\"}");
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body()
                        .contains(
                                "\"pointer\":\"/plann\",\"detail\":\"\\\"plann\\\" is no key here\",\"advice\":\"Maybe \\\"plan\\\".\""),
                answer.body());
        assertTrue(answer.body().contains("\\\"perhaps\\\" stands here; expected true or false"));
        assertTrue(answer.body().contains("\"pointer\":\"/plan\",\"detail\":\"\\\"plan\\\" is missing\""));
    }

    @Test
    void declinesABodyThatSaysItselfThatItIsTooLong() {
        HttpResponse<String> answer = service.post("/v1/calculations", "x".repeat((1 << 20) + 1));
        assertEquals(413, answer.statusCode());
        assertEquals("The body is longer than 1048576 bytes.", Service.value(answer, "detail"));
    }

    @Test
    void declinesABodyThatTurnsOutTooLong() {
        byte[] body = new byte[(1 << 20) + 1];
        HttpResponse<String> answer = service.send(service.request("/v1/calculations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertEquals(413, answer.statusCode());
    }

    @Test
    void givesUpABodyThatDoesNotCome() {
        try (Raw raw = Raw.open(service)) {
            raw.write("POST /v1/calculations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + service.token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"pl");
            assertEquals(408, raw.answer().statusCode());
        }
    }

    @Test
    void handsAnUploadOnAsItComes() {
        byte[] body = new byte[3 << 20];
        new Random(1).nextBytes(body);
        HttpResponse<String> answer = service.send(service.request(IMPORT)
                .header("Content-Type", "text/csv; charset=\"windows-1252\"")
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", "k1")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertEquals(body.length + " " + Hash.of(body) + " text/csv windows-1252 true k1", answer.body());
    }

    @Test
    void declinesAnUploadThatTurnsOutTooLong() {
        HttpResponse<String> answer = service.send(service.request(IMPORT)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MOST + 1]))));
        assertEquals(413, answer.statusCode());
        assertEquals("The body is longer than " + MOST + " bytes.", Service.value(answer, "detail"));
    }

    @Test
    void answersBeforeTheEndOfAnUploadThatNobodyReads() {
        InputStream long3 = new ByteArrayInputStream(new byte[3 << 20]);
        HttpResponse<String> answer = service.send(service.request(IMPORT + "&dry_run=true")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> long3)));
        assertTrue(answer.body().startsWith("10 "), answer.body());
    }

    @Test
    void givesUpAnUploadThatPauses() {
        try (Raw raw = Raw.open(service)) {
            raw.write("POST " + IMPORT + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + service.token()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhire_date");
            assertEquals(408, raw.answer().statusCode());
        }
    }

    @Test
    void aKeyMarksOneRequest() {
        String first = withKey("{\"plan\": \"a\"}", "k").body();
        assertEquals(first, withKey("{\"plan\": \"a\"}", "k").body());
        assertTrue(!first.equals(withKey("{\"plan\": \"a\" }", "k").body()));
        assertEquals(
                "a null", service.post("/v1/calculations", "{\"plan\": \"a\"}").body());
        HttpResponse<String> blank = withKey("{\"plan\": \"a\"}", "a b");
        assertEquals(422, blank.statusCode());
        assertEquals("header", Service.value(blank, "faults", "0", "in"));
    }

    private static HttpResponse<String> withKey(String json, String key) {
        return service.send(service.request("/v1/calculations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void aChangeSaysWhatItReplaces() {
        assertEquals(428, publish("X-None", "1").statusCode());
        assertEquals("null", publish("If-None-Match", "*").body());
        assertEquals("sha256:1", publish("If-Match", "\"sha256:1\"").body());
        assertEquals("sha256:1", publish("If-Match", "\"sha256:1-gzip\"").body());
        assertEquals(422, publish("If-Match", "*").statusCode());
        assertEquals(422, publish("If-Match", "\"a\", \"b\"").statusCode());
        assertEquals(422, publish("If-None-Match", "\"a\"").statusCode());
    }

    private static HttpResponse<String> publish(String header, String value) {
        return service.send(service.request("/v1/plans/a%2Fb")
                .header("Content-Type", "application/yaml")
                .header(header, value)
                .PUT(BodyPublishers.ofString("plan: a/b")));
    }
}
