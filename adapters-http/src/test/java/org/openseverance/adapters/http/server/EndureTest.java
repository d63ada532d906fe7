package org.openseverance.adapters.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.exchange.Answer;

/** What the server bears of its clients, and its clients of it. */
class EndureTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.shipped()
                .with("listPlans", exchange -> Service.text("plan ".repeat(1_000)))
                .with(
                        "watchJob",
                        exchange ->
                                CompletableFuture.completedFuture(Answer.events(events -> events.event("progress", "{}")
                                        .thenCompose(sent -> exchange.after(Duration.ofMillis(150)))
                                        .thenCompose(waited -> events.event("end", "{}")))))
                .with(
                        "getWhatIfCsv",
                        exchange -> CompletableFuture.completedFuture(Answer.stream(
                                "text/csv",
                                out -> out.write("a,b\n")
                                        .thenCompose(sent ->
                                                CompletableFuture.failedFuture(new IllegalStateException("torn"))))))
                .start(options -> options.headerTime(Duration.ofMillis(300)).idleTime(Duration.ofMillis(600)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void cutsAClientThatSendsItsHeadersLetterByLetter() throws InterruptedException {
        try (Raw raw = Raw.open(service)) {
            long begun = System.nanoTime();
            raw.write("GET /health/live HTTP/1.1\r\nHost: x\r\n");
            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(raw::answer);
            for (int i = 0; i < 30 && !answer.isDone(); i++) {
                Thread.sleep(100);
                drip(raw);
            }
            assertEquals(
                    0,
                    answer.handle((got, cut) -> cut == null ? got.statusCode() : 0)
                            .join());
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(3));
        }
    }

    private static void drip(Raw raw) {
        try {
            raw.write("X");
        } catch (java.io.UncheckedIOException cut) {
            // the server has closed
        }
    }

    @Test
    void cutsAConnectionThatAsksNothingMore() {
        try (Raw raw = Raw.open(service)) {
            long begun = System.nanoTime();
            raw.write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            assertEquals(200, raw.answer().statusCode());
            long waited = System.nanoTime() - begun;
            assertTrue(
                    waited > TimeUnit.MILLISECONDS.toNanos(500) && waited < TimeUnit.SECONDS.toNanos(3), "" + waited);
        }
    }

    @Test
    void tellsThatAddressOrHeadersAreTooLong() {
        assertEquals(
                414, Raw.get(service, "/v1/plans?cursor=" + "x".repeat(9_000)).statusCode());
        try (Raw raw = Raw.open(service)) {
            raw.write("GET /v1/plans HTTP/1.1\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n");
            HttpResponse<String> answer = raw.answer();
            assertEquals(431, answer.statusCode());
            assertTrue(answer.body().contains("/problems#headers-too-large"));
        }
    }

    @Test
    void tellsThatItIsNoHttp() {
        try (Raw raw = Raw.open(service)) {
            raw.write("what is this\r\n\r\n");
            assertEquals(400, raw.answer().statusCode());
        }
    }

    @Test
    void compressesForThoseWhoAskForIt() {
        HttpResponse<byte[]> packed =
                service.sendForBytes(service.request("/v1/plans").header("Accept-Encoding", "gzip"));
        assertEquals("gzip", packed.headers().firstValue("content-encoding").orElseThrow());
        assertTrue(packed.body().length < 200, packed.body().length + " bytes");
        HttpResponse<byte[]> plain = service.sendForBytes(service.request("/v1/plans"));
        assertEquals(5_000, plain.body().length);
        HttpResponse<byte[]> small =
                service.sendForBytes(service.request("/v1/jobs").header("Accept-Encoding", "gzip"));
        assertEquals("listJobs", new String(small.body(), StandardCharsets.UTF_8));
    }

    @Test
    void sendsEventsAtOnceEvenToThoseWhoAcceptGzip() {
        HttpResponse<String> answer =
                service.send(service.request("/v1/jobs/0190b8a4-7c1e-7000-8000-3f2a5c9d1e77/events")
                        .header("Accept-Encoding", "gzip"));
        assertEquals("event: progress\ndata: {}\n\nevent: end\ndata: {}\n\n", answer.body());
        assertEquals(
                "text/event-stream", answer.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void cutsALongAnswerThatFailsSoThatNobodyTakesItForWhole() {
        assertThrows(
                CompletionException.class,
                () -> service.get("/v1/what-ifs/0190b8a4-7c1e-7000-8000-3f2a5c9d1e77/report.csv"));
    }

    @Test
    void aRequestUnderWayEndsBeforeTheServerDoes() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Answer> later = new CompletableFuture<>();
        Service stopping = Service.shipped()
                .with("listJobs", exchange -> {
                    asked.countDown();
                    return later;
                })
                .start();
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> stopping.get("/v1/jobs"));
        assertTrue(asked.await(5, TimeUnit.SECONDS));
        CompletableFuture<Void> stopped = stopping.server().stop().toCompletableFuture();
        assertThrows(java.util.concurrent.TimeoutException.class, () -> stopped.get(300, TimeUnit.MILLISECONDS));
        assertThrows(CompletionException.class, () -> stopping.send(stopping.open("/health/live")));
        later.complete(Answer.text("text/plain", "done"));
        assertEquals("done", answer.join().body());
        stopped.join();
        assertFalse(stopped.isCompletedExceptionally());
        stopping.vertx().close();
    }

    @Test
    void tellsThatAnAnswerTakesTooLongAndForgetsItWhenItComes() {
        CompletableFuture<Answer> late = new CompletableFuture<>();
        try (Service hurried = Service.hurried("listJobs", 1).with("listJobs", exchange -> late)) {
            hurried.start(options -> options.threads(1));
            HttpResponse<String> answer = hurried.get("/v1/jobs");
            assertEquals(503, answer.statusCode());
            assertEquals("The answer was not ready within 1 seconds.", Service.value(answer, "detail"));
            assertEquals("5", answer.headers().firstValue("retry-after").orElseThrow());
            late.complete(Answer.text("text/plain", "too late"));
            assertEquals("listPlans", hurried.get("/v1/plans").body());
        }
    }

    @Test
    void tellsThatItIsNotReady() {
        CompletableFuture<Boolean> down = CompletableFuture.failedFuture(new IllegalStateException("no database"));
        try (Service unready = Service.shipped()
                .start(options -> options, org.openseverance.adapters.http.security.LocalToken.random(), () -> down)) {
            HttpResponse<String> answer = unready.send(unready.open("/health/ready"));
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("retry-after").orElseThrow());
            assertEquals(
                    "{\"status\":\"up\"}",
                    unready.send(unready.open("/health/live")).body());
        }
    }
}
