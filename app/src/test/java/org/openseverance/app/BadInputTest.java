package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plns                                                    | Unmatched argument at index 0: 'plns'.             | Maybe plans.",
                "plans --formt json                                      | Unknown options: '--formt', 'json'.                | Maybe --format.",
                "plans --format xml                                      | Invalid value for option '--format'                | severance plans --help",
                "plans --plan-dir nowhere                                | There is no folder nowhere.                        | Give --plan-dir a folder",
                "check                                                   | Missing required parameter: 'FILE'                 | severance check --help",
                "check nowhere.yaml                                      | There is no file nowhere.yaml.                     | Check the path",
                "check EXAMPLES                                          | is a folder.                                       | Name the documents in it",
                "test nowhere.jsonl                                      | There is no file nowhere.jsonl.                    | Check the path",
                "test EXAMPLES                                           | is a folder.                                       | Name the files in it",
                "explain --plan gb/statutory-redundancy-pay              | Missing required option: '--employee=FILE'         | severance explain --help",
                "explain --plan gb/statutory-redundency-pay --employee E | There is no plan \"gb/statutory-redundency-pay\"   | Maybe gb/statutory-redundancy-pay.",
                "explain --plan nowhere.yaml --employee E                | There is no file nowhere.yaml.                     | Check the path",
                "explain --plan gb/statutory-notice --employee nowhere   | There is no file nowhere.                          | Give a record",
                "explain --plan ONE --employee E --html nowhere/x.html   | The page cannot be written to nowhere/x.html.      | Check that its folder exists",
                "explain --plan ONE --employee E --html - --format json  | both write to the standard output.                 | Give --html a file.",
                "explain --plan ONE --employee E --set x                 | Value for option option '--set'                    | severance explain --help",
                "explain --plan ONE --employee E --set separation.terminationdate=2024-01-01 | \"terminationdate\" is no key of a separation | Maybe \"termination_date\".",
            })
    void oneSentenceThenWhatToDo(String command, String sentence, String advice) {
        Object[] args = command.replace(
                        "EXAMPLES", Session.ROOT.resolve("examples").toString())
                .replace(" E ", " " + Session.example("employee.json") + " ")
                .replaceAll(" E$", " " + Session.example("employee.json"))
                .replace("ONE", Session.example("one-week-per-year.yaml").toString())
                .split(" ");
        Session session = Session.run(args);
        assertEquals(2, session.code(), session.out() + session.err());
        assertEquals("", session.out());
        assertTrue(session.err().contains(sentence), session.err());
        assertTrue(session.err().contains(advice), session.err());
        assertFalse(session.hasStackTrace(), session.err());
    }

    @Test
    void aRecordTellsAllItsFaultsAtOnce() {
        Path record = Session.write(folder, "record.yaml", """
                employee:
                  hire_dat: 2017-08-21
                  date_of_birth: 21.08.1980
                  pay: {rate: -1, currency: DOLLAR, period: fortnight}
                separation: {termination_date: 2024-02-30}
                employer: {headcount: 1.5}
                """);
        Session session =
                Session.run("explain", "--plan", Session.example("one-week-per-year.yaml"), "--employee", record);
        assertEquals(2, session.code());
        for (String expected : new String[] {
            "\"hire_dat\" is no key of an employee",
            "Maybe \"hire_date\".",
            "date_of_birth is \"21.08.1980\"",
            "rate is \"-1\"",
            "currency is \"DOLLAR\"",
            "period is \"fortnight\"",
            "termination_date is \"2024-02-30\"",
            "headcount is \"1.5\"",
        }) {
            assertTrue(session.err().contains(expected), expected + " in " + session.err());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567890123456   | of at most 15 digits before the point",
                "28.846153846153847 | at most 8 decimals",
                "1e5                | a plain number such as 1234.50",
                "1,234.50           | a plain number such as 1234.50"
            })
    void aRateThatNoPayrollHasIsAFaultOfTheRecord(String rate, String expected) {
        Session session = Session.run(
                "explain",
                "--plan",
                Session.example("one-week-per-year.yaml"),
                "--employee",
                Session.example("employee.json"),
                "--set",
                "employee.pay.rate=" + rate);
        assertEquals(2, session.code());
        assertTrue(session.err().contains(expected), session.err());
    }

    @Test
    void anInputThatIsNearlyAskedForIsAFault() {
        Path plan = Session.write(folder, "ask.yaml", """
                plan: own/ask
                currency: USD
                cites: memo
                inputs: {signed_release: {type: yes/no, ask: Signed?, if_absent: no}}
                lines:
                  due: {formula: 100 USD}
                  released: {require: signed_release, reason: no release}
                awards: {severance_pay: {amount: due}}
                """);
        Path record = Session.write(folder, "record.yaml", "inputs: {signed_relase: yes}\n");
        Session session = Session.run("explain", "--plan", plan, "--employee", record);
        assertEquals(2, session.code());
        assertTrue(session.err().contains("Maybe \"signed_release\"."), session.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"employee: [", "{\"employee\": }", "- 1", "just text", "employee: *x", "''"})
    void aDocumentThatIsNoRecordIsBadInput(String text) {
        Path record = Session.write(folder, "record.yaml", text);
        Session session =
                Session.run("explain", "--plan", Session.example("one-week-per-year.yaml"), "--employee", record);
        assertEquals(2, session.code(), session.out() + session.err());
        assertFalse(session.hasStackTrace(), session.err());
        assertFalse(session.err().contains("bug"), session.err());
    }

    @Test
    void aPlanWithFaultsCannotExplain() {
        Path plan = Session.write(
                folder,
                "bad.yaml",
                "plan: own/bad\ncurrency: USD\nlines: {a: {formula: \"1 +\"}}\nawards: {severance_pay: {amount: a}}\n");
        Session session = Session.run("explain", "--plan", plan, "--employee", Session.example("employee.json"));
        assertEquals(2, session.code());
        assertTrue(session.err().contains("The plan " + plan + " has faults."), session.err());
        assertTrue(session.err().contains("/lines/a"), session.err());
    }

    @Test
    void aBugIsToldInOneLineAndItsTraceOnlyOnDemand() {
        StringWriter brief = new StringWriter();
        StringWriter full = new StringWriter();
        assertEquals(3, Problems.tell(new IllegalStateException("x"), new PrintWriter(brief, true), false));
        Problems.tell(new IllegalStateException("x"), new PrintWriter(full, true), true);
        assertTrue(brief.toString()
                .startsWith("This is a bug of this program: IllegalStateException in BadInputTest.java:"));
        assertFalse(brief.toString().contains("\tat "));
        assertTrue(full.toString().contains("\tat "));
    }
}
