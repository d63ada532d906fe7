package org.openseverance.adapters.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.security.LocalToken;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;
import org.slf4j.LoggerFactory;

class AccessTest {

    private static final String ID = "0190b8a4-7c1e-7000-8000-3f2a5c9d1e77";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.shipped().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void noRouteButHealthIsOpen() {
        for (Operation operation : Contract.shipped().operations()) {
            String path =
                    operation.path().replace("{id}", ID).replace("{plan}", "a").replace("{employee_id}", "a");
            HttpResponse<String> answer = service.send(
                    service.open(path).method(operation.method(), java.net.http.HttpRequest.BodyPublishers.noBody()));
            assertEquals(path.startsWith("/health/") ? 200 : 401, answer.statusCode(), path);
        }
        HttpResponse<String> nowhere = service.send(service.open("/none"));
        assertEquals(401, nowhere.statusCode());
        assertEquals(
                "Bearer realm=\"openseverance\"",
                nowhere.headers().firstValue("www-authenticate").orElseThrow());
    }

    @Test
    void tellsWhatIsWrongWithTheHeader() {
        HttpResponse<String> wrong = service.send(service.open("/v1/plans").header("Authorization", "Bearer nonsense"));
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.headers().firstValue("www-authenticate").orElseThrow().contains("error=\"invalid_token\""));
        HttpResponse<String> basic = service.send(service.open("/v1/plans").header("Authorization", "Basic YTpi"));
        assertEquals("Authorization does not begin with \"Bearer \".", Service.value(basic, "detail"));
        assertEquals("Send \"Authorization: Bearer \" and a token.", Service.value(basic, "advice"));
    }

    @Test
    void whoGuessesTokensIsToldToWaitAndNobodyElseAtTheSameAddress() {
        try (Service guessed = Service.shipped().start()) {
            for (String path : new String[] {"/v1/plans", "/?token=wrong"}) {
                Set<Integer> seen = new HashSet<>();
                for (int i = 0; i < 70; i++) {
                    seen.add(guessed.send(guessed.open(path).header("Authorization", "Bearer guess" + i))
                            .statusCode());
                }
                assertTrue(seen.contains(429), path + " " + seen);
            }
            assertEquals(200, guessed.get("/v1/plans").statusCode());
        }
    }

    @Test
    void aScopeOpensItsOperationsOnly() {
        Caller reader = new Caller("acme", "reader", Set.of(Scope.PLANS_READ));
        try (Service limited = Service.shipped()
                .start(
                        options -> options,
                        token -> Future.succeededFuture(reader),
                        () -> CompletableFuture.completedFuture(true))) {
            assertEquals(200, limited.get("/v1/plans").statusCode());
            HttpResponse<String> denied = limited.get("/v1/audit");
            assertEquals(403, denied.statusCode());
            assertEquals("The token does not give the scope audit:read.", Service.value(denied, "detail"));
            assertTrue(denied.headers()
                    .firstValue("www-authenticate")
                    .orElseThrow()
                    .contains("scope=\"audit:read\""));
            assertEquals(200, limited.get("/").statusCode());
        }
    }

    @Test
    void everyScopeIsAskedForBySomeOperation() {
        EnumSet<Scope> unused = EnumSet.allOf(Scope.class);
        Contract.shipped()
                .operations()
                .forEach(operation -> unused.remove(operation.access().scope()));
        assertEquals(EnumSet.of(Scope.CALCULATIONS_STORE), unused); // asked for by the field "store"
    }

    @Test
    void aPersonWithABrowserGivesTheTokenOnce() {
        HttpResponse<String> first = service.send(service.open("/?token=" + service.token()));
        assertEquals(303, first.statusCode());
        assertEquals("/", first.headers().firstValue("location").orElseThrow());
        String cookie = first.headers().firstValue("set-cookie").orElseThrow();
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Strict"), cookie);
        String sent = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, service.send(service.open("/").header("Cookie", sent)).statusCode());
        assertEquals(
                200,
                service.send(service.open("/problems").header("Cookie", sent)).statusCode());
        assertEquals(
                401,
                service.send(service.open("/v1/plans").header("Cookie", sent)).statusCode());
        assertEquals(
                401,
                service.send(service.open("/metrics").header("Cookie", sent)).statusCode());
        String kept = sent.substring(sent.indexOf('=') + 1);
        assertEquals(
                401,
                service.send(service.open("/v1/plans").header("Authorization", "Bearer " + kept))
                        .statusCode());
        assertEquals(
                401,
                service.send(service.open("/").header("Cookie", sent + "x")).statusCode());
        assertEquals(401, service.send(service.open("/?token=wrong")).statusCode());
        assertEquals(422, service.get("/v1/plans?token=" + service.token()).statusCode());
    }

    @Test
    void theLocalTokenStaysOnThisMachine() {
        for (String host : new String[] {"0.0.0.0", "::"}) {
            Service open = Service.shipped();
            assertThrows(IllegalArgumentException.class, () -> open.start(options -> options.host(host)));
            open.vertx().close();
        }
        try (Service allowed =
                Service.shipped().start(options -> options.host("0.0.0.0").localTokenFromAnywhere(true))) {
            assertTrue(allowed.server().port() > 0);
        }
        assertTrue(LocalToken.random().token().length() >= 43);
    }

    @Test
    void tellsHowOftenACallerMayAsk() {
        try (Service limited = Service.shipped().start(options -> options.requestsPerMinute(3))) {
            HttpResponse<String> first = limited.get("/v1/plans");
            assertEquals(
                    "\"default\";q=3;w=60",
                    first.headers().firstValue("ratelimit-policy").orElseThrow());
            assertEquals(
                    "\"default\";r=2;t=20",
                    first.headers().firstValue("ratelimit").orElseThrow());
            limited.get("/v1/plans");
            limited.get("/v1/plans");
            HttpResponse<String> fourth = limited.get("/v1/plans");
            assertEquals(429, fourth.statusCode());
            int seconds =
                    Integer.parseInt(fourth.headers().firstValue("retry-after").orElseThrow());
            assertTrue(seconds >= 18 && seconds <= 20, "" + seconds);
            assertEquals(200, limited.send(limited.open("/health/live")).statusCode());
        }
    }

    @Test
    void doesNotLookAtTokensOfAnAddressThatKeepsGuessing() {
        try (Service limited = Service.shipped().start(options -> options.failedTokensPerMinute(2))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        401,
                        limited.send(limited.open("/v1/plans").header("Authorization", "Bearer x"))
                                .statusCode());
            }
            assertEquals(
                    429,
                    limited.send(limited.open("/v1/plans").header("Authorization", "Bearer x"))
                            .statusCode());
        }
    }

    @Test
    void logsWhatWasAskedAndNothingOfWhom() {
        Logger log = (Logger) LoggerFactory.getLogger("org.openseverance.access");
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        log.addAppender(kept);
        try {
            service.get("/v1/workforces/" + ID + "/employees/Jane-Doe-1986");
            service.get("/v1/calculations?employee_id=Jane-Doe-1986");
        } finally {
            log.detachAppender(kept);
        }
        assertEquals(2, kept.list.size());
        String first = kept.list.get(0).getKeyValuePairs().toString();
        assertTrue(first.contains("/v1/workforces/{id}/employees/{employee_id}"), first);
        assertTrue(first.contains("status=\"200\"") && first.contains("tenant=\"local\""), first);
        for (ILoggingEvent event : kept.list) {
            assertFalse((event.getKeyValuePairs() + event.getFormattedMessage()).contains("Jane"));
        }
    }

    @Test
    void countsRequestsByOperationAndStatus() {
        service.get("/v1/audit");
        service.get("/v1/audit?limit=0");
        String figures = service.get("/metrics").body();
        assertTrue(
                figures.contains("http_server_requests_seconds_count{operation=\"listAudit\",status=\"200\"}"),
                figures);
        assertTrue(figures.contains("http_server_requests_seconds_count{operation=\"listAudit\",status=\"422\"} 1"));
        assertTrue(figures.contains(
                "http_server_requests_seconds_bucket{operation=\"listAudit\",status=\"200\",le=\"0.1\"}"));
        assertFalse(figures.contains("http_server_sent_bytes_total 0.0"), figures);
        assertTrue(figures.contains("http_server_sent_bytes_total "), figures);
        assertTrue(figures.contains("http_server_requests_active 1"));
        assertTrue(figures.contains("jvm_memory_used_bytes"));
        assertFalse(figures.contains(ID));
    }
}
