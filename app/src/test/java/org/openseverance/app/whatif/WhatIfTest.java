package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.app.Session;

class WhatIfTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Session.example("sample-workforce.csv");
    private static final Path ONE_WEEK = Session.example("one-week-per-year.yaml");
    private static final Path TWO_WEEKS = Session.example("two-weeks-per-year.yaml");
    private static final Path TEXAS = Session.ROOT.resolve("../shared/data/us_tx_state_2017.csv.gz").normalize();

    @TempDir
    private Path folder;

    private static JsonNode json(Object... more) throws IOException {
        Object[] args = new Object[more.length + 3];
        args[0] = "what-if";
        args[1] = "--format";
        args[2] = "json";
        System.arraycopy(more, 0, args, 3, more.length);
        Session session = Session.run(args);
        assertEquals(0, session.code(), session.err());
        return JSON.readTree(session.out());
    }

    private static JsonNode sample(Object... more) throws IOException {
        Object[] args = new Object[more.length + 6];
        List<Object> first = List.of("--workforce", SAMPLE, "--plan", ONE_WEEK, "--end", "2026-06-30");
        first.toArray(args);
        System.arraycopy(more, 0, args, 6, more.length);
        return json(args);
    }

    private static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asText());
    }

    @Test
    void theSampleComparesTwoPlansSideBySide() {
        Session session = Session.run(
                "what-if", "--workforce", SAMPLE, "--plan", ONE_WEEK, "--against", TWO_WEEKS, "--end", "2026-06-30", "--by", "department,job_level");

        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith("What if: 120 people of sample-workforce.csv, last day 2026-06-30, amounts in USD\n"), session.out());
        assertTrue(session.out().contains("Cost to the employer              1,906,527.26    6,624,220.05\n"), session.out());
        assertTrue(session.out().contains("+4,717,692.79"), session.out());
        assertTrue(session.out().contains("By department\n"), session.out());
        assertTrue(session.out().contains("By job_level\n"), session.out());
        assertTrue(session.out().contains("severance_weeks  18 weeks -> 36 weeks\n"), session.out());
        assertTrue(session.out().contains("One day later\n"), session.out());
        assertFalse(session.out().contains("~0"), "no progress bar on the output");
        assertEquals("", session.err());
    }

    /** Both ways of counting the last day over 152,190 real employees; the totals are published with the data. */
    @ParameterizedTest
    @CsvSource({"0, 1085578658.79, 140332, 1060848, 135", "1, 1071365493.55, 134702, 1045260, 15694"})
    void texasCostsWhatWasPublishedToTheCent(int scenario, String cost, int entitled, String weeks, int completing) throws IOException {
        Assumptions.assumeTrue(Files.exists(TEXAS), "the public payroll is not beside the checkout");
        JsonNode report = json("--workforce", TEXAS, "--plan", ONE_WEEK, "--end", "2017-08-31", "--set", "lines.service.period.through=termination_date - 1 day", "--by", "department");

        JsonNode got = report.get("scenarios").get(scenario);
        assertEquals(152_190, got.get("people").asInt());
        assertEquals(cost, got.get("cost_to_employer").asText());
        assertEquals(cost, got.get("cash_to_employees").asText());
        assertEquals(entitled, got.get("entitled").asInt());
        assertEquals(0, got.get("facts_missing").asInt());
        assertEquals(weeks, got.get("awards").get(0).get("quantity").asText());
        assertEquals(completing, got.get("one_day_later").get("people_reaching_it").asInt());
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode group : report.get("dimensions").get(0).get("groups")) {
            sum = sum.add(number(group.get("scenarios").get(scenario), "cost_to_employer"));
        }
        assertEquals(new BigDecimal(cost), sum);
    }

    @Test
    void texasAnEndThatDoesNotCountMayAlsoBeWrittenWithBefore() throws IOException {
        Assumptions.assumeTrue(Files.exists(TEXAS), "the public payroll is not beside the checkout");
        String text = Files.readString(ONE_WEEK).replace("through: termination_date", "before: termination_date");
        Path variant = Session.write(folder, "before.yaml", text);

        JsonNode got = json("--workforce", TEXAS, "--plan", variant, "--end", "2017-08-31").get("scenarios").get(0);

        assertEquals("1071365493.55", got.get("cost_to_employer").asText());
        assertEquals(134_702, got.get("entitled").asInt());
    }

    @Test
    void changesOfOnePlanMakeOneScenarioAndASweepOneForEachValue() throws IOException {
        JsonNode report = sample(
                "--against", TWO_WEEKS,
                "--set", "parameters.max_weeks=30",
                "--set", "parameters.weeks_per_year=2",
                "--set", "examples/two-weeks-per-year:parameters.min_weeks=8",
                "--sweep", "parameters.max_weeks=10..30/10");

        List<String> names = report.get("scenarios").findValuesAsText("name").stream().filter(name -> name.contains("=") || name.startsWith("examples/")).toList();
        assertEquals(
                List.of(
                        "examples/one-week-per-year",
                        "examples/two-weeks-per-year",
                        "parameters.max_weeks=30, parameters.weeks_per_year=2",
                        "examples/two-weeks-per-year: parameters.min_weeks=8",
                        "parameters.max_weeks=10",
                        "parameters.max_weeks=20",
                        "parameters.max_weeks=30"),
                names);
        BigDecimal before = BigDecimal.ZERO;
        for (int s = 4; s < 7; s++) {
            BigDecimal cost = number(report.get("scenarios").get(s), "cost_to_employer");
            assertTrue(cost.compareTo(before) > 0);
            before = cost;
        }
        assertTrue(report.get("scenarios").get(2).get("plan").get("revision").asText().startsWith("sha256:"));
    }

    @Test
    void aTestOfPeopleAgreesWithItsGroup() throws IOException {
        JsonNode all = sample("--by", "department");
        JsonNode some = sample("--for", "department is Marketing");

        for (JsonNode group : all.get("dimensions").get(0).get("groups")) {
            if (group.get("group").asText().equals("Marketing")) {
                assertEquals(group.get("scenarios").get(0).get("cost_to_employer"), some.get("scenarios").get(0).get("cost_to_employer"));
                assertEquals(group.get("scenarios").get(0).get("people"), some.get("people"));
                return;
            }
        }
        throw new AssertionError("no Marketing");
    }

    @Test
    void aFactInsteadOfAPathIsTheValueOfEveryRow() throws IOException {
        JsonNode report = sample("--set", "base_pay.period=month");

        assertEquals(1, report.get("scenarios").size());
        assertTrue(number(report.get("scenarios").get(0), "cost_to_employer").compareTo(new BigDecimal("1906527.26")) > 0);
    }

    @Test
    void theCsvIsTidyAndItsGroupsAddUp() throws IOException {
        Path csv = folder.resolve("out.csv");
        Session session = Session.run(
                "what-if", "--workforce", SAMPLE, "--plan", ONE_WEEK, "--against", TWO_WEEKS, "--end", "2026-06-30", "--by", "department", "--csv", csv);
        assertEquals(0, session.code());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("scenario,dimension,group,measure,award,value,unit", rows.get(0));
        BigDecimal sum = BigDecimal.ZERO;
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            if (cells[0].equals("examples/two-weeks-per-year") && cells[1].equals("department") && cells[3].equals("cost_to_employer")) {
                sum = sum.add(new BigDecimal(cells[5]));
            }
        }
        assertEquals(new BigDecimal("6624220.05"), sum);
    }

    @Test
    void hostileWordsStayWordsOnThePageInCsvAndOnTheTerminal() throws IOException {
        Path file = Session.write(folder, "hostile.csv", """
                employee_id,hire_date,department,pay_rate,pay_period
                H1,2001-05-17,"</script><script>alert(1)</script><!--",120000,year
                H2,2011-03-01,=1+1,90000,year
                H3,2011-03-01,{{script}}\u001b[2J\u2028,90000,year
                """);
        Path html = folder.resolve("page.html");
        Path csv = folder.resolve("out.csv");
        Session session = Session.run(
                "what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30", "--by", "department", "--html", html, "--csv", csv);
        assertEquals(0, session.code(), session.err());
        assertFalse(session.out().contains("\u001b"));

        String page = Files.readString(html);
        String figures = page.substring(page.indexOf("id=\"figures\">") + 13, page.indexOf("</script>"));
        assertFalse(figures.contains("<"));
        assertEquals(
                List.of("</script><script>alert(1)</script><!--", "=1+1"),
                JSON.readTree(figures).get("dimensions").get(0).get("groups").findValuesAsText("group").subList(0, 2));
        assertFalse(page.matches("(?s).*(src|href)=\"(?!data:).*"), "asks nobody for anything");
        assertFalse(page.contains("{{title}}"));
        assertTrue(Files.readString(csv).contains(",'=1+1,"));
    }

    @Test
    void faultsOfRowsAreCountedWrittenAndWithStrictTheyStop() throws IOException {
        Path file = Session.write(folder, "dirty.csv", """
                employee_id,hire_date,department,pay_rate,pay_period
                H1,2001-05-17,Sales,120000,year
                H1,2011-03-01,Sales,90000,year
                H3,2011-03-99,Sales,90000,year
                """);
        Path faults = folder.resolve("faults.csv");
        Session lenient = Session.run("what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30", "--faults", faults);
        assertEquals(0, lenient.code());
        assertTrue(lenient.out().contains("2 of 3 rows have a fault and are left out"), lenient.out());
        assertEquals(3, Files.readAllLines(faults).size());

        Session strict = Session.run("what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30", "--strict");
        assertEquals(2, strict.code());
        assertTrue(strict.err().contains("2 of 3 rows"), strict.err());
        assertEquals("", strict.out());
    }

    @Test
    void factsThatAreMissingAreCountedByNameAndInNoSum() throws IOException {
        JsonNode report = json("--workforce", SAMPLE, "--plan", ONE_WEEK);

        JsonNode scenario = report.get("scenarios").get(0);
        assertEquals(120, scenario.get("facts_missing").asInt());
        assertEquals("0.00", scenario.get("cost_to_employer").asText());
        assertEquals("termination_date", scenario.get("missing_facts").get(0).get("fact").asText());
        assertTrue(report.get("notes").toString().contains("give --end"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--end 30.06.2026|--end 30.06.2026 is no date",
                "--cause redundncy|Maybe redundancy",
                "--by departmant|Maybe department",
                "--by employee_id|would list every person",
                "--set parameters.max_week=3|max_weeks",
                "--set parameters.max_weeks|expected path=value",
                "--set parameters.max_weeks=three|max_weeks",
                "--set parameters.max_weeks=3 --set parameters.max_weeks=4|changed twice",
                "--set departmnt=x|department",
                "--sweep parameters.max_weeks=1..9/0|do not lead",
                "--sweep parameters.max_weeks=1..900/1|at most 40",
                "--against gb/statutory-redundancy-pay|pays in GBP",
                "--against no/such-plan|no plan",
                "--for departmnt|departm",
                "--map hire_date=Joined|Joined",
            })
    void badInputIsToldInOneSentenceWithWhatToDo(String options, String said) {
        String[] words = options.split(" ");
        Object[] args = new Object[words.length + 5];
        args[0] = "what-if";
        args[1] = "--workforce";
        args[2] = SAMPLE;
        args[3] = "--plan";
        args[4] = ONE_WEEK;
        System.arraycopy(words, 0, args, 5, words.length);

        Session session = Session.run(args);

        assertEquals(2, session.code(), session.err());
        assertTrue(session.err().contains(said), session.err());
        assertEquals("", session.out());
        assertFalse(session.hasStackTrace());
    }
}
