package org.openseverance.adapters.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.security.LocalToken;
import org.openseverance.adapters.http.traffic.Metrics;

class RoutingTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.shipped()
                .with("getPlan", exchange -> Service.text(exchange.path("plan")))
                .with("listPlans", exchange -> Service.text(exchange.limit() + " " + exchange.cursor()))
                .with(
                        "getPlanDocument",
                        exchange -> CompletableFuture.completedFuture(
                                Answer.text(exchange.accepted(), "plan: a/b").etag("sha256:1")))
                .with("listWorkforceFaults", exchange -> Service.text(exchange.accepted()))
                .with(
                        "createCalculation",
                        exchange -> Service.text(exchange.body().text()))
                .with("getCalculation", exchange -> {
                    throw new IllegalStateException("the secret of the house");
                })
                .start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void reachesEveryOperationOfTheContract() {
        String id = "0190b8a4-7c1e-7000-8000-3f2a5c9d1e77";
        for (Operation operation : Contract.shipped().operations()) {
            String path = operation
                    .path()
                    .replace("{id}", id)
                    .replace("{plan}", "acme%2Fone-week")
                    .replace("{employee_id}", "A-1");
            HttpResponse<String> answer =
                    service.send(service.request(path).method(operation.method(), BodyPublishers.noBody()));
            assertTrue(
                    answer.statusCode() != 404 && answer.statusCode() != 405, operation + " is " + answer.statusCode());
        }
    }

    @Test
    void takesAnEncodedSlashAsPartOfAnId() {
        assertEquals("acme/one-week", service.get("/v1/plans/acme%2Fone-week").body());
        assertEquals("acme/ö%", service.get("/v1/plans/acme%2F%C3%B6%25").body());
        assertEquals(404, service.get("/v1/plans/acme/one-week").statusCode());
    }

    @Test
    void declinesEscapesThatCannotBeRead() {
        for (String path : new String[] {"/v1/plans/a%FF", "/v1/plans?cursor=%FF%"}) {
            HttpResponse<String> answer = Raw.get(service, path);
            assertEquals(400, answer.statusCode(), path);
        }
    }

    @Test
    void tellsWhatIsNotThere() {
        HttpResponse<String> answer = service.get("/v1/plan");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElseThrow());
        assertEquals("/problems#not-found", Service.value(answer, "type"));
        assertEquals("404", Service.value(answer, "status"));
        assertEquals(404, service.get("/v1/plans/").statusCode());
        assertEquals(404, service.get("/v1/calculations/1").statusCode());
    }

    @Test
    void tellsWhichMethodsAPathHas() {
        HttpResponse<String> answer =
                service.send(service.request("/v1/plans/a").method("DELETE", BodyPublishers.noBody()));
        assertEquals(405, answer.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS, PUT", answer.headers().firstValue("allow").orElseThrow());
        HttpResponse<String> asked =
                service.send(service.request("/v1/plans/a").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, asked.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS, PUT", asked.headers().firstValue("allow").orElseThrow());
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        HttpResponse<String> answer =
                service.send(service.request("/v1/plans/abc").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("3", answer.headers().firstValue("content-length").orElseThrow());
        assertEquals("", answer.body());
    }

    @Test
    void choosesTheMediaTypeThatIsLikedMost() {
        String path = "/v1/workforces/0190b8a4-7c1e-7000-8000-3f2a5c9d1e77/faults";
        Map<String, String> chosen = Map.of(
                "text/csv", "text/csv",
                "*/*", "application/json",
                "text/*", "text/csv",
                "application/json;q=0.5, text/csv;q=0.6", "text/csv",
                "text/csv;q=0, */*", "application/json");
        chosen.forEach((accept, type) -> assertEquals(
                type,
                service.send(service.request(path).header("Accept", accept)).body(),
                accept));
        HttpResponse<String> none = service.send(service.request(path).header("Accept", "text/html"));
        assertEquals(406, none.statusCode());
        assertEquals("The answer is to be had as application/json, text/csv.", Service.value(none, "detail"));
    }

    @Test
    void readsTheMediaTypesOfTheContractOnly() {
        HttpRequest.Builder text = service.request("/v1/calculations").POST(BodyPublishers.ofString("{}"));
        assertEquals(415, service.send(text).statusCode());
        assertEquals(
                415, service.send(text.header("Content-Type", "text/plain")).statusCode());
        HttpRequest.Builder packed = service.request("/v1/calculations")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"));
        assertEquals(415, service.send(packed).statusCode());
        HttpRequest.Builder json = service.request("/v1/calculations")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{}"));
        assertEquals("{}", service.send(json).body());
        HttpRequest.Builder none = service.request("/v1/calculations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody());
        assertEquals(400, service.send(none).statusCode());
    }

    @Test
    void givesParametersTheirDefaults() {
        assertEquals("100 null", service.get("/v1/plans").body());
        assertEquals("7 null", service.get("/v1/plans?limit=7&origin=library").body());
    }

    @Test
    void tellsAllThatIsWrongWithParameters() {
        HttpResponse<String> answer = service.get("/v1/plans?limit=0&origin=elsewhere&cursr=1&cursor=a&cursor=b");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("limit is \\\"0\\\"; expected a whole number from 1 to 1000"), answer.body());
        assertTrue(answer.body().contains("origin is \\\"elsewhere\\\"; expected one of library, published"));
        assertTrue(answer.body().contains("\\\"cursr\\\" is no parameter of listPlans"));
        assertTrue(answer.body().contains("Maybe \\\"cursor\\\"."));
        assertTrue(answer.body().contains("cursor is given 2 times; expected once"));
        assertEquals("query", Service.value(answer, "faults", "0", "in"));
        assertTrue(service.get("/v1/workforces/0190b8a4-7c1e-7000-8000-3f2a5c9d1e77/employees?limit=x")
                .body()
                .contains("/limit"));
    }

    @Test
    void answersAReadThatKnowsTheTagWithoutABody() {
        HttpRequest.Builder request = service.request("/v1/plans/a%2Fb/document");
        assertEquals(
                "\"sha256:1\"",
                service.send(request).headers().firstValue("etag").orElseThrow());
        for (String known : new String[] {"\"sha256:1\"", "\"other\", W/\"sha256:1\"", "*"}) {
            HttpResponse<String> again =
                    service.send(service.request("/v1/plans/a%2Fb/document").header("If-None-Match", known));
            assertEquals(304, again.statusCode(), known);
            assertEquals("", again.body());
        }
        HttpResponse<String> other =
                service.send(service.request("/v1/plans/a%2Fb/document").header("If-None-Match", "\"sha256:2\""));
        assertEquals(200, other.statusCode());
    }

    @Test
    void tellsNothingOfABugButAnId() {
        HttpResponse<String> answer =
                service.send(service.request("/v1/calculations/0190b8a4-7c1e-7000-8000-3f2a5c9d1e77")
                        .header("X-Request-Id", "5f0c6b1e-0d3a-4f6e-9f55-0b2f4c7d8e90"));
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("secret"));
        assertEquals("urn:uuid:5f0c6b1e-0d3a-4f6e-9f55-0b2f4c7d8e90", Service.value(answer, "instance"));
        assertEquals(
                "5f0c6b1e-0d3a-4f6e-9f55-0b2f4c7d8e90",
                answer.headers().firstValue("x-request-id").orElseThrow());
    }

    @Test
    void makesItsOwnIdWhereTheClientsIsNotSane() {
        HttpResponse<String> answer =
                service.send(service.request("/v1/plan").header("X-Request-Id", "a b; drop table"));
        String id = answer.headers().firstValue("x-request-id").orElseThrow();
        assertEquals("urn:uuid:" + id, Service.value(answer, "instance"));
        assertEquals(4, java.util.UUID.fromString(id).version());
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepBrowsersSafe() {
        for (HttpResponse<String> answer : List.of(service.get("/v1/plans"), service.get("/none"))) {
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("x-content-type-options").orElseThrow());
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("referrer-policy").orElseThrow());
            assertEquals(
                    "no-store", answer.headers().firstValue("cache-control").orElseThrow());
            assertTrue(answer.headers()
                    .firstValue("content-security-policy")
                    .orElseThrow()
                    .startsWith("default-src 'none'"));
            assertTrue(
                    answer.headers().firstValue("access-control-allow-origin").isEmpty());
        }
    }

    @Test
    void refusesToStartWhereContractAndHandlersDiffer() {
        Map<String, Handler> handlers = new HashMap<>();
        Contract.shipped()
                .operations()
                .forEach(operation -> handlers.put(operation.operationId(), exchange -> Service.text("")));
        handlers.remove("listPlans");
        handlers.remove("getJob");
        handlers.put("getJobs", exchange -> Service.text(""));
        Vertx vertx = Vertx.vertx();
        try {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> RestServer.start(
                            vertx,
                            ServerOptions.builder().port(0).build(),
                            Contract.shipped(),
                            LocalToken.random(),
                            handlers,
                            () -> CompletableFuture.completedFuture(true),
                            new Metrics()));
            assertEquals(
                    "the contract and the handlers differ:\nnobody answers listPlans (GET /v1/plans)\n"
                            + "nobody answers getJob (GET /v1/jobs/{id})\nthe contract has no operation getJobs",
                    refusal.getMessage());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
