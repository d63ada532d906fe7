package org.openseverance.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ONE_WEEK = Session.example("one-week-per-year.yaml");
    private static final Path EMPLOYEE = Session.example("employee.json");

    @TempDir
    private Path folder;

    private static Session explain(Object... more) {
        List<Object> args = new ArrayList<>(List.of("explain", "--plan", ONE_WEEK, "--employee", EMPLOYEE));
        args.addAll(Arrays.asList(more));
        return Session.run(args.toArray());
    }

    private static JsonNode json(Object... more) throws IOException {
        List<Object> args = new ArrayList<>(Arrays.asList(more));
        args.addAll(List.of("--format", "json"));
        return JSON.readTree(explain(args.toArray()).out());
    }

    @Test
    void thePackageIsReadAloudLineByLine() {
        Session session = explain();
        assertEquals(0, session.code());
        String text = session.out();
        assertTrue(text.contains("\nENTITLED\n"));
        assertTrue(text.matches("(?s).*\nSeverance pay \\.+ 18,000\\.00 USD\n.*"), text);
        assertTrue(text.matches("(?s).*\nCash to the employee \\.+ 18,000\\.00 USD\n.*"), text);
        assertTrue(text.contains("severance_weeks = 6 weeks\n"));
        assertTrue(text.contains("min(complete_years * weeks_per_year, max_weeks)"));
        assertTrue(text.contains("max_weeks 26 weeks [An example, section 3]"));
        assertTrue(text.contains("base_pay 156000 USD per year"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
    }

    /** Hired on 21 August: the anniversary is completed by the 20th, the last day included. */
    @ParameterizedTest
    @CsvSource({"2024-08-19, 6", "2024-08-20, 7", "2024-08-21, 7", "2018-08-20, 1"})
    void aYearIsCompleteOnTheDayBeforeItsAnniversary(String lastDay, String weeks) throws IOException {
        JsonNode result = json(
                "--set", "separation.termination_date=" + lastDay, "--set", "separation.last_day_of_work=" + lastDay);
        assertEquals(
                weeks, result.get("awards").get(0).get("quantity").get("value").asText());
    }

    @Test
    void aRefusalIsAResultWithItsReason() {
        Session session = explain(
                "--set", "separation.termination_date=2018-08-19", "--set", "separation.last_day_of_work=2018-08-19");
        assertEquals(0, session.code());
        assertTrue(session.out().contains("\nNOT ENTITLED\n"));
        assertTrue(session.out().contains("less than one complete year of service (qualifies; An example,"));
    }

    @Test
    void missingFactsBecomeQuestions() throws IOException {
        Path record = Session.write(folder, "record.yaml", "employee: {hire_date: 2017-08-21}\n");
        Session session = Session.run("explain", "--plan", ONE_WEEK, "--employee", record);
        assertEquals(0, session.code());
        assertTrue(session.out().contains("\nFACTS MISSING: termination_date\n"), session.out());
        assertTrue(
                session.out().contains("separation.termination_date  What is the last day of employment? (date)"),
                session.out());
        assertTrue(session.out().contains("employee.pay            What is the base pay"), session.out());
        assertTrue(session.out().contains("if it comes"), session.out());
        Session next = Session.run(
                "explain", "--plan", ONE_WEEK, "--employee", record, "--set", "separation.termination_date=2024-06-02");
        assertTrue(next.out().contains("employee.pay"), next.out());
    }

    @Test
    void factsThatCannotBeTrueAreRefusedTogether() {
        Session session = explain(
                "--set", "separation.termination_date=2016-08-20", "--set", "employee.work_location.country=XX");
        assertEquals(2, session.code());
        assertTrue(
                session.err().contains("termination_date: 2016-08-20 is before hire_date, 2017-08-21"), session.err());
        assertTrue(session.err().contains("country: \"XX\" is no country"), session.err());
    }

    @Test
    void questionsAreInTheWordsOfThePlan() throws IOException {
        Path plan = Session.write(folder, "ask.yaml", """
                plan: own/ask
                currency: USD
                cites: memo
                inputs:
                  signed_release: {type: yes/no, ask: Has the employee signed a release?}
                lines:
                  due: {formula: 100 USD}
                  released: {require: signed_release, reason: no release was signed}
                awards:
                  severance_pay: {amount: due}
                """);
        Session open = Session.run("explain", "--plan", plan, "--employee", EMPLOYEE);
        assertTrue(open.out().contains("Has the employee signed a release? (yes/no)"), open.out() + open.err());
        assertTrue(open.err().contains("does not ask for the input outplacement_cost"));
        Session answered =
                Session.run("explain", "--plan", plan, "--employee", EMPLOYEE, "--set", "inputs.signed_release=no");
        assertTrue(answered.out().contains("no release was signed"), answered.out());
    }

    @Test
    void inputsOfTheLawBeneathAPlanAreTaken() throws IOException {
        Session.write(folder, "law.yaml", """
                plan: own/law
                currency: USD
                cites: the act
                inputs:
                  agreed: {unit: USD, decimals: 2, ask: What was agreed?}
                lines:
                  due: {formula: agreed}
                awards:
                  severance_pay: {amount: due}
                """);
        Path plan = Session.write(folder, "top.yaml", """
                plan: own/top
                currency: USD
                cites: memo
                lines:
                  due: {formula: 100 USD}
                awards:
                  severance_pay: {amount: due, law: {tops_up: [own/law]}}
                """);
        Session asked = Session.run("explain", "--plan", plan, "--employee", EMPLOYEE, "--plan-dir", folder);
        assertTrue(asked.out().contains("What was agreed? (USD)"), asked.out() + asked.err());
        Session told = Session.run(
                "explain",
                "--plan",
                plan,
                "--employee",
                EMPLOYEE,
                "--plan-dir",
                folder,
                "--set",
                "inputs.agreed=150.50");
        assertTrue(told.out().contains("150.50 USD; this plan adds 0.00 USD"), told.out() + told.err());
    }

    @Test
    void jsonHasMoneyAndQuantitiesAsStrings() throws IOException {
        JsonNode result = json("--set", "employee.pay.rate=123456.78");
        assertEquals("entitled", result.get("outcome").asText());
        JsonNode amount = result.get("awards").get(0).get("amount");
        assertTrue(amount.get("amount").isTextual());
        assertEquals("14245.01", amount.get("amount").asText());
        assertEquals(
                "14245.01",
                result.get("totals").get("cash_to_employee").get("amount").asText());
        JsonNode weeksPay = null;
        for (JsonNode line : result.get("lines")) {
            weeksPay = line.get("name").asText().equals("weeks_pay") ? line : weeksPay;
        }
        assertEquals("6172839/2600", weeksPay.get("value").get("value").asText());
        assertEquals("USD per week", weeksPay.get("value").get("unit").asText());
    }

    @Test
    void thePageIsOneSelfContainedFile() throws IOException {
        Path page = folder.resolve("package.html");
        Session session = explain("--html", page);
        assertEquals(0, session.code());
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        assertTrue(html.contains("18,000.00 USD")
                && html.contains("@media print")
                && html.contains("prefers-color-scheme: dark"));
        assertFalse(
                html.contains("http:") || html.contains("https:") || html.contains("<script") || html.contains("src="));
        assertEquals(html, explain("--html", "-").out());
    }

    @Test
    void textOfTheRecordIsEscapedOnThePage() {
        String html =
                explain("--html", "-", "--set", "employee.job_title=<b>&\"'x").out();
        assertTrue(html.contains("&lt;b&gt;&amp;&quot;&#39;x"));
        assertFalse(html.contains("<b>"));
    }

    @Test
    void anOverrideStandsBesideTheComputedValueWithItsReason() throws IOException {
        Session session = explain("--override", "severance=25000.50", "--reason", "settlement", "--by", "A. Jones");
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().contains("settlement (A. Jones); computed: 18,000.00 USD"), session.out());
        assertTrue(session.out().matches("(?s).*\nCash to the employee \\.+ 25,000\\.50 USD\n.*"), session.out());

        JsonNode lines = json("--override", "severance_weeks=8.5", "--reason", "r", "--by", "b")
                .get("lines");
        JsonNode weeks = null;
        for (JsonNode line : lines) {
            weeks = line.get("name").asText().equals("severance_weeks") ? line : weeks;
        }
        assertEquals("8.5", weeks.get("value").get("value").asText());
        assertEquals("6", weeks.get("override").get("computed").get("value").asText());
    }

    @Test
    void overridesComeAsADocumentForOneEmployee() {
        Path file = Session.write(folder, "overrides.yaml", """
                - {employee_id: A-1001, line: severance, value: 20000, reason: settlement, by: A. Jones}
                - {employee_id: A-1002, line: severance, value: 1, reason: another, by: A. Jones}
                """);
        Session session = explain("--override-file", file);
        assertTrue(session.out().contains("20,000.00 USD"), session.out() + session.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severence=1         | has no line \"severence\"     | Maybe \"severance\".",
                "service=1           | is no quantity                 | Only quantities can be overridden.",
                "severance=-5        | severance_pay is less than nothing: -5.00 USD | Nothing is 0",
                "severance_weeks=-5  | severance_pay is less than nothing: -5 weeks | Nothing is 0",
                "severance=1.005     | at most 2 decimals             | decimals",
                "severance=abc       | not a number                   | Write a plain number"
            })
    void anOverrideThatFitsNoLineIsRefused(String override, String message, String advice) {
        Session session = explain("--override", override, "--reason", "r", "--by", "b");
        assertEquals(2, session.code());
        assertTrue(session.err().contains(message), session.err());
        assertTrue(session.err().contains(advice), session.err());
    }

    @Test
    void anOverrideNeedsAReasonAndAName() {
        Session session = explain("--override", "severance=1");
        assertEquals(2, session.code());
        assertTrue(session.err().contains("An override needs a reason and a name."));
    }
}
