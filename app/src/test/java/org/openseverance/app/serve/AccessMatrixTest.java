package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Parameter;
import org.openseverance.application.access.Scope;

/** Every operation of the contract, with every kind of token. A new operation is tried without a word here. */
class AccessMatrixTest {

    private static final List<Operation> OPERATIONS = Contract.shipped().operations();

    private static Issuer issuer;
    private static Client owner;
    private static Client stranger;
    private static String workforce;
    private static String whatIf;
    private static String calculation;

    @BeforeAll
    static void storeSomethingOfEachKind() {
        Running running = Running.shared();
        issuer = running.issuer();
        owner = running.someone("matrix");
        stranger = running.someone("stranger");
        Payroll.publishBoth(owner);
        workforce = Payroll.sample(owner);
        whatIf = Payroll.ask(owner, Payroll.question(workforce, "2026-06-30", ",\"by\":[\"department\"]"));
        assertEquals("done", owner.over(whatIf).get("state").asText());
        HttpResponse<String> stored = owner.post(
                "/v1/calculations",
                "{\"plan\":\"%s\",\"store\":true,\"employee\":{\"employee_id\":\"A-1\"}}".formatted(Payroll.ONE_WEEK));
        assertEquals(201, stored.statusCode(), stored.body());
        calculation = Client.json(stored).get("id").asText();
    }

    /** The address of an operation on things of the owner. */
    private static String address(Operation operation) {
        String path = operation
                .path()
                .replace("{plan}", Client.escaped(Payroll.ONE_WEEK))
                .replace("{employee_id}", "E0001");
        String id = path.startsWith("/v1/workforces")
                ? workforce
                : path.startsWith("/v1/calculations") ? calculation : whatIf;
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.In.QUERY && parameter.required()) {
                query.add(parameter.name() + "=" + Client.escaped(argument(parameter.name())));
            }
        }
        return path.replace("{id}", id) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String argument(String parameter) {
        return switch (parameter) {
            case "by" -> "department";
            case "scenario" -> "1";
            case "name" -> "matrix";
            case "from" ->
                owner.read("/v1/plans/" + Client.escaped(Payroll.ONE_WEEK))
                        .get("revision")
                        .asText();
            default -> throw new IllegalArgumentException("say here what to ask for " + parameter);
        };
    }

    /** A request that passes the gate and is then refused, or changes nothing: it has no body, or an empty one. */
    private static HttpResponse<String> send(Operation operation, Client client, boolean withToken) {
        String address = address(operation);
        HttpRequest.Builder request = withToken ? client.request(address) : client.open(address);
        if (!operation.body().isNone()) {
            request.header("Content-Type", operation.body().mediaTypes().get(0));
        }
        return Client.send(request.method(operation.method(), HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void noOtherTokenThanAGoodOneOpensAnything() {
        JWTClaimsSet.Builder good = issuer.claims("matrix", EnumSet.allOf(Scope.class));
        Instant now = Instant.now();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("garbage", "garbage");
        bad.put("of three parts", "a.b.c");
        bad.put("expired", issuer.signed(copy(good).expirationTime(Date.from(now.minusSeconds(120)))));
        bad.put("without an end", issuer.signed(copy(good).expirationTime(null)));
        bad.put("not yet", issuer.signed(copy(good).notBeforeTime(Date.from(now.plusSeconds(300)))));
        bad.put("wrong audience", issuer.signed(copy(good).audience("payroll")));
        bad.put("wrong issuer", issuer.signed(copy(good).issuer("https://other.example")));
        bad.put("without a subject", issuer.signed(copy(good).subject(null)));
        bad.put("alg none", Issuer.unsigned(good));
        bad.put("forged", issuer.forged(good));
        String whole = issuer.signed(good);
        bad.put("cut", whole.substring(0, whole.lastIndexOf('.') + 1));

        for (Operation operation : OPERATIONS) {
            check401(operation, "none", send(operation, owner, false));
            bad.forEach((kind, token) -> check401(operation, kind, send(operation, owner.with(token), true)));
        }
    }

    private static JWTClaimsSet.Builder copy(JWTClaimsSet.Builder claims) {
        return new JWTClaimsSet.Builder(claims.build());
    }

    private static void check401(Operation operation, String token, HttpResponse<String> answer) {
        String what = operation + " with the token " + token;
        if (operation.access().open()) {
            assertEquals(200, answer.statusCode(), what);
            return;
        }
        assertEquals(401, answer.statusCode(), what + ": " + answer.body());
        Problems.check(what, answer);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"), what);
    }

    /** 400 or 422 is beyond the gate: the body is empty. Deletions are tried with wrong scopes here, and with the right one below. */
    @Test
    void eachScopeOpensItsOwnOperationsAndNoOther() {
        Map<Set<Scope>, Client> clients = new LinkedHashMap<>();
        clients.put(Set.of(), owner.with(issuer.token("matrix", Set.of())));
        for (Scope scope : Scope.values()) {
            clients.put(Set.of(scope), owner.with(issuer.token("matrix", Set.of(scope))));
            clients.put(
                    EnumSet.complementOf(EnumSet.of(scope)),
                    owner.with(issuer.token("matrix", EnumSet.complementOf(EnumSet.of(scope)))));
        }
        for (Operation operation : OPERATIONS) {
            Scope needed = operation.access().scope();
            clients.forEach((scopes, client) -> {
                String what = operation + " with " + scopes;
                boolean allowed = needed == null || scopes.contains(needed);
                if (allowed && changes(operation)) {
                    return;
                }
                HttpResponse<String> answer = send(operation, client, true);
                if (allowed) {
                    assertTrue(
                            Set.of(200, 400, 409, 422, 428).contains(answer.statusCode()),
                            what + ": " + answer.statusCode() + " " + answer.body());
                } else {
                    assertEquals(403, answer.statusCode(), what + ": " + answer.body());
                    assertTrue(
                            Problems.check(what, answer).get("detail").asText().contains(needed.label()), what);
                }
            });
        }
    }

    private static boolean changes(Operation operation) {
        return operation.method().equals("DELETE");
    }

    @Test
    void storingACalculationNeedsItsScopeBesides() {
        Client runs = owner.with(issuer.token("matrix", Set.of(Scope.CALCULATIONS_RUN)));
        String body = "{\"plan\":\"" + Payroll.ONE_WEEK + "\"%s}";
        assertEquals(200, runs.post("/v1/calculations", body.formatted("")).statusCode());
        assertEquals(
                200,
                runs.post("/v1/calculations", body.formatted(",\"store\":false"))
                        .statusCode());
        assertEquals(
                403,
                runs.post("/v1/calculations", body.formatted(",\"store\":true")).statusCode());
    }

    /** With every scope, of another tenant: ids of the first are not there, lists are empty, and deletions delete nothing. */
    @Test
    void anotherTenantCannotTellThatAnythingIsThere() {
        for (Operation operation : OPERATIONS) {
            HttpResponse<String> answer = send(operation, stranger, true);
            String what = operation + " by a stranger: " + answer.statusCode() + " " + answer.body();
            boolean names =
                    operation.path().contains("{") && !operation.operationId().equals("eraseEmployee");
            if (names && operation.body().isNone()) {
                assertEquals(404, answer.statusCode(), what);
                Problems.check(what, answer);
            } else if (operation.operationId().equals("eraseEmployee")) {
                assertEquals("{\"erased\":0}", answer.body().strip(), what);
            } else if (operation.operationId().equals("listPlans")) {
                assertTrue(!answer.body().contains(Payroll.ONE_WEEK), what);
            } else if (operation.method().equals("GET") && answer.body().startsWith("{\"items\"")) {
                JsonNode items = Client.json(answer).get("items");
                // what the stranger did stands in the stranger's own audit
                items.forEach(
                        item -> assertEquals("someone@stranger", item.path("by").asText(), what));
                assertTrue(items.isEmpty() || operation.operationId().equals("listAudit"), what);
            }
        }
        assertEquals(200, owner.get("/v1/workforces/" + workforce).statusCode());
        assertEquals(
                "E0001",
                owner.read("/v1/workforces/" + workforce + "/employees/E0001")
                        .get("employee_id")
                        .asText());
        assertEquals(
                404,
                stranger.post("/v1/calculations", "{\"plan\":\"" + Payroll.ONE_WEEK + "\"}")
                        .statusCode());
        assertEquals(
                404,
                stranger.post("/v1/what-ifs", Payroll.question(workforce, "2026-06-30", ""))
                        .statusCode());
    }

    @Test
    void theContractsScopesAreAllThoseThatThereAre() {
        EnumSet<Scope> used = EnumSet.of(Scope.CALCULATIONS_STORE); // asked for by a key of the body
        OPERATIONS.stream().map(operation -> operation.access().scope()).forEach(scope -> {
            if (scope != null) {
                used.add(scope);
            }
        });
        assertEquals(EnumSet.allOf(Scope.class), used);
    }
}
