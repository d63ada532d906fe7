package org.openseverance.adapters.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Scope;

class ContractTest {

    private static Operation operation(String id) {
        return Contract.shipped().operations().stream()
                .filter(operation -> operation.operationId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsWhatTheServiceFollows() {
        Operation imports = operation("importWorkforce");
        assertEquals("POST", imports.method());
        assertEquals("/v1/workforces", imports.path());
        assertEquals(Scope.WORKFORCES_IMPORT, imports.access().scope());
        assertEquals(new BodyRule(true, true, List.of("text/csv", "application/x-ndjson")), imports.body());
        assertEquals(List.of("application/json"), imports.produces());
        assertEquals(Duration.ofMinutes(15), imports.timeLimit());
        assertTrue(operation("getLiveness").access().open());
        assertFalse(operation("getPage").access().open());
        assertNull(operation("getPage").access().scope());
        assertEquals(Duration.ofSeconds(30), operation("listPlans").timeLimit());
        assertEquals(Duration.ZERO, operation("watchJob").timeLimit());
    }

    @Test
    void readsParametersWithThoseOfThePath() {
        List<Parameter> parameters = operation("listEmployees").parameters();
        assertEquals(
                List.of("id", "cursor", "limit"),
                parameters.stream().map(Parameter::name).toList());
        assertEquals("100", parameters.get(2).fallback());
        assertEquals("a whole number from 1 to 1000", parameters.get(2).type().complaint("1001"));
        assertNull(parameters.get(2).type().complaint("1000"));
    }

    @Test
    void everyOperationSaysWhatItIsAndHowItFails() {
        Contract contract = Contract.shipped();
        for (Operation operation : contract.operations()) {
            var node = contract.outline()
                    .at(
                            Objects.requireNonNull(Outline.entries(contract.outline()
                                            .at(contract.outline().root(), "paths"))
                                    .get(operation.path())),
                            operation.method().toLowerCase(java.util.Locale.ROOT));
            assertFalse(Outline.words(node, "summary").isEmpty(), operation.toString());
            var responses = Outline.entries(contract.outline().at(node, "responses"));
            assertTrue(responses.keySet().stream().anyMatch(status -> status.startsWith("2")), operation.toString());
            if (!operation.access().open()) {
                assertTrue(responses.containsKey("401"), operation.toString());
            }
            if (operation.access().scope() != null) {
                assertTrue(responses.containsKey("403") && responses.containsKey("429"), operation.toString());
            }
            if (!operation.body().isNone()) {
                assertTrue(responses.containsKey("413") && responses.containsKey("415"), operation.toString());
            }
        }
    }

    @Test
    void refusesAContractThatItCannotFollow() {
        String head = "paths:\n  /a:\n    get:\n      operationId: a\n";
        assertRefused("has no operationId", "paths: {/a: {get: {security: []}}}");
        assertRefused("says nothing of security", head);
        assertRefused("plans:burn is no scope", head + "      security: [{token: [\"plans:burn\"]}]\n");
        assertRefused(
                "an operation asks for one scope",
                head + "      security: [{token: [\"plans:read\", \"audit:read\"]}]\n");
        assertRefused(
                "two operations are called a", head + "      security: []\n    put: {operationId: a, security: []}\n");
        assertRefused(
                "there is no #/components/x",
                head + "      security: []\n      parameters: [{$ref: \"#/components/x\"}]\n");
        assertRefused(
                "a parameter of type object cannot be read",
                head + "      security: []\n      parameters: [{name: x, in: query, schema: {type: object}}]\n");
        assertRefused("cannot be read", "paths: [");
    }

    @Test
    void refusesRoutesThatWouldHaveToBeTriedTwice() {
        String both =
                "paths: {/a/{id}: {get: {operationId: a, security: []}}, /a/b: {get: {operationId: b, security: []}}}";
        Contract contract = Contract.read(both.replace("/a/{id}", "\"/a/{id}\"").getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> Routes.of(contract.operations()));
    }

    private static void assertRefused(String reason, String yaml) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Contract.read(yaml.getBytes(StandardCharsets.UTF_8)), reason);
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}
