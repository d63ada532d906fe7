package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plans", "check", "explain", "what-if", "test"})
    void everyCommandHasAHelpText(String command) {
        Session session = Session.run(command, "--help");
        assertEquals(0, session.code());
        assertTrue(session.out().startsWith("Usage: severance " + command), session.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "check", "explain", "test"})
    void helpTextsShowExamples(String command) {
        assertTrue(Session.run(command, "--help").out().contains("Examples:\n  severance " + command));
    }

    @Test
    void theVersionIsToldWithTheJavaVersion() {
        assertTrue(Session.run("--version").out().matches("severance .+, Java \\d.*\n"));
    }

    @Test
    void withoutACommandTheHelpIsNamed() {
        Session session = Session.run();
        assertEquals(2, session.code());
        assertEquals("A command is missing.\n\"severance --help\" tells how it is used.\n", session.err());
    }

    @Test
    void plansListsTheLibraryWithItsCases() {
        Session session = Session.run("plans");
        assertTrue(session.out().contains("gb/statutory-redundancy-pay"));
        assertTrue(session.out()
                .lines()
                .anyMatch(line -> line.matches("fr/legal-severance +FR +EUR +16 +Legal severance.*")));
    }

    @Test
    void plansOfAFolderStandBesideThoseOfTheLibraryAndFaultyOnesShowTheirFaults() throws IOException {
        Session.write(
                folder,
                "own/bad.yaml",
                "plan: own/bad\ncurency: USD\nlines: {a: {formula: 1 USD}}\nawards: {severance_pay: {amount: a}}\n");
        Session.write(folder, "record.json", "{\"employee\": {\"hire_date\": \"2020-01-01\"}}");
        Session session = Session.run("plans", "--plan-dir", folder);
        assertEquals(1, session.code());
        assertTrue(session.out().contains("own/bad has faults:"));
        assertTrue(session.out().contains("Maybe \"currency\"."), session.out());
        assertFalse(session.out().contains("record.json"), "a record is no plan");

        JsonNode listed = JSON.readTree(
                Session.run("plans", "--plan-dir", folder, "--format", "json").out());
        JsonNode bad = null;
        for (JsonNode plan : listed.get("plans")) {
            bad = plan.get("id").asText().equals("own/bad") ? plan : bad;
        }
        assertTrue(bad != null && bad.get("faults").size() > 0);
    }

    @Test
    void checkSaysThatADocumentIsSound() {
        Path plan = Session.example("one-week-per-year.yaml");
        Session session = Session.run("check", plan);
        assertEquals(0, session.code());
        assertTrue(
                session.out().matches("\\Q" + plan + "\\E: sound, 6 lines, 1 award, revision sha256:[0-9a-f]{64}\n"),
                session.out());
    }

    @Test
    void checkTellsFaultsOfDocumentAndPlanAtOnceInOrder() {
        Path plan = Session.write(folder, "bad.yaml", """
                plan: own/bad
                currency: USD
                cites: memo
                cites: memo again
                lines:
                  weeks: {formula: "2 weeks"}
                  severance: {formula: "week * 3"}
                awards:
                  severance_pai: {amount: severance}
                """);
        Session session = Session.run("check", plan);
        assertEquals(1, session.code());
        assertTrue(session.out().contains(plan + ":4:"), session.out());
        assertTrue(session.out().contains("(/lines/severance"), session.out());
        assertTrue(session.out().contains("Maybe \"weeks\"."), session.out());
        assertTrue(session.out().contains("Maybe \"severance_pay\""), session.out());
        assertTrue(session.out().endsWith(plan + ": 3 faults\n"), session.out());
    }

    @Test
    void checkTellsWhatOnlyResolvingFinds() {
        Path plan = Session.write(folder, "units.yaml", """
                plan: own/units
                currency: USD
                cites: memo
                lines:
                  weeks: {formula: "2 weeks + 3 months"}
                  severance: {formula: "weeks * 100 USD per week", round: half up to 0.01}
                awards:
                  severance_pay: {amount: severance}
                """);
        Session session = Session.run("check", plan);
        assertEquals(1, session.code());
        assertTrue(session.out().contains("weeks") && session.out().contains("months"), session.out());
    }

    @Test
    void checkOfSeveralFilesTellsEachAndFindsPlansOfTheFolder() throws IOException {
        Session.write(
                folder,
                "base.yaml",
                "plan: own/base\ncurrency: USD\ncites: memo\nlines: {due: {formula: 100 USD}}\nawards: {severance_pay: {amount: due}}\n");
        Path top = Session.write(
                folder,
                "top.yaml",
                "plan: own/top\ncurrency: USD\ncites: memo\nlines: {due: {from_plan: own/base, line: due}}\nawards: {severance_pay: {amount: due}}\n");
        assertEquals(1, Session.run("check", top).code());
        Session session =
                Session.run("check", top, folder.resolve("base.yaml"), "--plan-dir", folder, "--format", "json");
        assertEquals(0, session.code(), session.out() + session.err());
        assertEquals(2, JSON.readTree(session.out()).get("documents").size());
    }
}
