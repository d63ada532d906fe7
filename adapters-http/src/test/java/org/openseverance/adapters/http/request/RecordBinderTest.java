package org.openseverance.adapters.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.application.access.Scope;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Node;

class RecordBinderTest {

    /** All kinds of components. */
    public record Asked(
            @NotNull UUID workforce,
            @NotNull @Valid Choice baseline,
            @Size(max = 2) List<@Valid Choice> against,
            Map<String, BigDecimal> figures,
            LocalDate terminationDate,
            Boolean store,
            @Max(40) Integer most,
            Scope scope,
            Color color,
            List<String> by,
            Node inputs) {}

    /** Nested. */
    public record Choice(@NotBlank String plan, String revision) {}

    /** Words without labels. */
    public enum Color {
        LIGHT_BLUE
    }

    /** A type that nobody can read. */
    public record Odd(Thread thread) {}

    /** A constructor that bears no nulls and has an opinion. */
    public record Picky(List<Choice> choices, Integer from, Integer to) {
        public Picky {
            choices = List.copyOf(choices);
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException("from is above to");
            }
        }
    }

    private static <T extends Record> T bind(Class<T> type, String json) {
        Node node = DocumentReader.read("request.json", json.getBytes(StandardCharsets.UTF_8))
                .node();
        return RecordBinder.of(type).bind(node);
    }

    private static List<String> faults(Class<? extends Record> type, String json) {
        Refused refused = assertThrows(Refused.class, () -> bind(type, json));
        return ((Problem.Faulty) refused.problem())
                .faults().stream()
                        .map(fault -> fault.place().pointer() + ": " + fault.message()
                                + (fault.advice().isEmpty() ? "" : " " + fault.advice()))
                        .toList();
    }

    @Test
    void bindsAllKindsOfComponents() {
        Asked asked = bind(Asked.class, """
                {"workforce": "0190b8a4-7c1e-7000-8000-3f2a5c9d1e77", "baseline": {"plan": "a/b"},
                 "against": [{"plan": "c", "revision": "r"}], "figures": {"x": 12345678901234.10, "y": "-0.5"},
                 "termination_date": "2026-06-30", "store": true, "most": 40, "scope": "plans:read", "color": "light_blue",
                 "by": ["department"], "inputs": {"anything": [1]}}""");
        assertEquals(UUID.fromString("0190b8a4-7c1e-7000-8000-3f2a5c9d1e77"), asked.workforce());
        assertEquals(new Choice("a/b", null), asked.baseline());
        assertEquals(List.of(new Choice("c", "r")), asked.against());
        assertEquals(Map.of("x", new BigDecimal("12345678901234.10"), "y", new BigDecimal("-0.5")), asked.figures());
        assertEquals(LocalDate.of(2026, 6, 30), asked.terminationDate());
        assertEquals(true, asked.store());
        assertEquals(40, asked.most());
        assertEquals(Scope.PLANS_READ, asked.scope());
        assertEquals(Color.LIGHT_BLUE, asked.color());
        assertEquals(List.of("department"), asked.by());
        assertEquals(
                "/inputs/anything/0",
                ((Node.Sequence) ((Node.Mapping) asked.inputs()).entries().get("anything"))
                        .items()
                        .get(0)
                        .place()
                        .pointer());
    }

    @Test
    void whatIsNotGivenIsNullOrEmpty() {
        Asked asked = bind(
                Asked.class,
                "{\"workforce\": \"0190b8a4-7c1e-7000-8000-3f2a5c9d1e77\", \"baseline\": {\"plan\": \"a\"}}");
        assertNull(asked.store());
        assertEquals(List.of(), asked.against());
        assertEquals(Map.of(), asked.figures());
        assertNull(asked.inputs());
    }

    @Test
    void tellsAllThatIsWrongEachAtItsPlace() {
        assertEquals(
                List.of(
                        "/workforce: \"workforce\" is missing",
                        "/baseline/plan: \"plan\" is missing or blank; expected text",
                        "/baseline/pla: \"pla\" is no key here Maybe \"plan\".",
                        "/against: \"against\" is too short or too long; expected 0 to 2",
                        "/against/1: \"x\" stands here; expected a mapping Keys: plan, revision.",
                        "/against/2/plan: a list stands here; expected text",
                        "/figures/x: \"1e9\" stands here; expected a plain number such as \"1234.50\"",
                        "/termination_date: \"2026-02-30\" stands here; expected a date such as 2026-06-30, from 1900 to 2200",
                        "/most: \"most\" is too large; expected at most 40",
                        "/scope: \"plan:read\" stands here; expected one of calculations:run, calculations:store, calculations:read, plans:read, "
                                + "plans:publish, workforces:import, workforces:read, what-ifs:run, what-ifs:read, audit:read, people:erase, metrics:read Maybe \"plans:read\".",
                        "/by: \"department\" stands here; expected a list"),
                faults(Asked.class, """
                        {"baseline": {"pla": "a/b"},
                         "against": [{"plan": "c"}, "x",
                           {"plan": ["d"]}],
                         "figures": {"x": "1e9"},
                         "termination_date": "2026-02-30",
                         "most": 41,
                         "scope": "plan:read",
                         "by": "department"}"""));
    }

    @Test
    void speaksEnglishOnEveryMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            assertEquals(List.of("/plan: \"plan\" is missing or blank; expected text"), faults(Choice.class, "{}"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatTheConstructorSaysIsAFault() {
        assertEquals(List.of(": from is above to"), faults(Picky.class, "{\"from\": 2, \"to\": 1}"));
        assertEquals(
                List.of("/choices/0: \"x\" stands here; expected a mapping Keys: plan, revision."),
                faults(Picky.class, "{\"choices\": [\"x\"]}"));
    }

    @Test
    void refusesRecordsThatCannotBeReadWhenTheyArePrepared() {
        assertThrows(IllegalArgumentException.class, () -> RecordBinder.of(Odd.class));
    }

    @Test
    void aBodyIsAMapping() {
        assertEquals(
                List.of(": a list stands here; expected a mapping Keys: plan, revision."), faults(Choice.class, "[1]"));
    }
}
