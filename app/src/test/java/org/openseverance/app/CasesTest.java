package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code test}. */
class CasesTest {

    private static final String GIVEN =
            "\"given\": {\"employee\": {\"hire_date\": \"2017-08-21\", \"pay\": {\"rate\": \"52000\", \"currency\": \"USD\", \"period\": \"year\"}},"
                    + " \"separation\": {\"termination_date\": \"2024-06-02\"}}";

    @TempDir
    private Path folder;

    private Session test(String... cases) {
        Path file = Session.write(folder, "own.cases.jsonl", String.join("\n", cases) + "\n");
        return Session.run("test", file, "--plan-dir", Session.ROOT.resolve("examples"));
    }

    private static String worked(String id, String plan, String expect) {
        return "{\"id\": \"" + id + "\", \"plan\": \"" + plan + "\", " + GIVEN + ", \"expect\": " + expect + "}";
    }

    @Test
    void aFileOfPassingCasesClosesWithTheCounts() {
        Session session = test(worked(
                "a", "examples/one-week-per-year", "{\"amount\": \"6000\", \"quantity\": \"6\", \"unit\": \"weeks\"}"));
        assertEquals(0, session.code(), session.out() + session.err());
        assertEquals("1 passed, 0 failed\n", session.out());
    }

    @Test
    void aMissTellsWhatWasExpectedWhatCameOutAndWhy() {
        Session session = test(
                worked("right", "examples/one-week-per-year", "{\"amount\": \"6000\"}"),
                worked(
                        "wrong",
                        "examples/one-week-per-year",
                        "{\"amount\": \"6001\", \"values\": {\"complete_years\": \"7\"}}"));
        assertEquals(1, session.code());
        assertTrue(session.out().contains("FAILED wrong (examples/one-week-per-year)"), session.out());
        assertTrue(session.out().contains("expected 6001, got 6000"), session.out());
        assertTrue(session.out().contains("expected 7, got 6"), session.out());
        assertTrue(session.out().contains("severance = 6000 USD <- severance_weeks * weeks_pay"), session.out());
        assertEquals("1 passed, 1 failed", session.lastLine());
    }

    @Test
    void aRefusedCaseTellsTheReasons() {
        Session session = test(worked("young", "examples/one-week-per-year", "{\"outcome\": \"entitled\"}")
                .replace("2017-08-21", "2024-01-01"));
        assertTrue(session.out().contains("less than one complete year of service"), session.out());
    }

    @Test
    void aCaseWithoutAPlanIsCountedInALineOfItsOwn() {
        Session session = test(worked("x", "xx/unknown", "{\"amount\": \"1\"}"));
        assertEquals(0, session.code());
        assertTrue(
                session.out().endsWith("not in the library: xx/unknown (1)\n1 no plan\n0 passed, 0 failed\n"),
                session.out());
    }

    @Test
    void aBrokenCaseFailsAndDoesNotPassForOneWithoutAPlan() {
        Session session = test(
                "{\"id\": \"cut off\", ",
                "[]",
                worked("date", "examples/one-week-per-year", "{\"end_date\": \"2024-13-01\"}"),
                worked("record", "examples/one-week-per-year", "{\"amount\": \"1\"}")
                        .replace("2017-08-21", "yesterday"));
        assertEquals(1, session.code());
        assertEquals("0 passed, 4 failed", session.lastLine());
        assertTrue(session.out().contains("hire_date is \"yesterday\""), session.out());
    }

    @Test
    void casesOfAPlanWithFaultsFail() {
        Session.write(folder, "plans/bad.yaml", "plan: bad\nlines: {}\n");
        Path file = Session.write(folder, "bad.jsonl", worked("x", "bad", "{\"amount\": \"1\"}"));
        Session session = Session.run("test", file, "--plan-dir", folder.resolve("plans"));
        assertEquals(1, session.code());
        assertTrue(session.out().contains("a sound document"), session.out());
    }

    @Test
    void jsonListsEveryCase() throws IOException {
        Path file = Session.write(folder, "own.jsonl", worked("x", "xx/unknown", "{}"));
        JsonNode report = new ObjectMapper()
                .readTree(Session.run("test", file, "--format", "json").out());
        assertEquals(1, report.get("no_plan").asInt());
        assertEquals("no_plan", report.get("cases").get(0).get("verdict").asText());
    }
}
