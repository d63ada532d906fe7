package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openseverance.app.whatif.WhatIfSession.ONE_WEEK;
import static org.openseverance.app.whatif.WhatIfSession.SAMPLE;
import static org.openseverance.app.whatif.WhatIfSession.TWO_WEEKS;
import static org.openseverance.app.whatif.WhatIfSession.json;
import static org.openseverance.app.whatif.WhatIfSession.number;
import static org.openseverance.app.whatif.WhatIfSession.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openseverance.app.Session;

/** The command, from its options to what it writes. */
class WhatIfTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void payWithoutAPeriodIsToldNotGuessed() throws IOException {
        Path file = Files.writeString(folder.resolve("short.csv"), "hire_date,pay_rate\n2015-01-01,52000\n");

        Session session = Session.run("what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30");

        assertTrue(session.out().contains("no column is base_pay.period"), session.out());
        assertTrue(session.out().contains("no column is base_pay.currency"), session.out());
    }

    @Test
    void aPipeIsReadLikeAFile() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer =
                new ProcessBuilder("sh", "-c", "gzip -c \"$0\" > \"$1\"", SAMPLE.toString(), pipe.toString()).start();

        JsonNode piped = json("--workforce", pipe, "--plan", ONE_WEEK, "--end", "2026-06-30");

        assertEquals(0, writer.waitFor());
        assertEquals(sample().get("scenarios"), piped.get("scenarios"));
    }

    @Test
    void theSampleComparesTwoPlansSideBySide() {
        Session session = Session.run(
                "what-if",
                "--workforce",
                SAMPLE,
                "--plan",
                ONE_WEEK,
                "--against",
                TWO_WEEKS,
                "--end",
                "2026-06-30",
                "--by",
                "department,job_level");

        assertEquals(0, session.code(), session.err());
        assertTrue(
                session.out()
                        .startsWith(
                                "What if: 120 people of sample-workforce.csv, last day 2026-06-30, amounts in USD\n"),
                session.out());
        assertTrue(
                session.out().contains("Cost to the employer              1,906,527.26    6,624,220.05\n"),
                session.out());
        assertTrue(session.out().contains("+4,717,692.79"), session.out());
        assertTrue(session.out().contains("By department\n"), session.out());
        assertTrue(session.out().contains("By job_level\n"), session.out());
        assertTrue(session.out().contains("severance_weeks  18 weeks -> 36 weeks\n"), session.out());
        assertTrue(session.out().contains("One day later\n"), session.out());
        assertFalse(session.out().contains("~0"), "no progress bar on the output");
        assertEquals("", session.err());
    }

    @Test
    void changesOfOnePlanMakeOneScenarioAndASweepOneForEachValue() throws IOException {
        JsonNode report = sample(
                "--against", TWO_WEEKS,
                "--set", "parameters.max_weeks=30",
                "--set", "parameters.weeks_per_year=2",
                "--set", "examples/two-weeks-per-year:parameters.min_weeks=8",
                "--sweep", "parameters.max_weeks=10..30/10");

        List<String> names = report.get("scenarios").findValuesAsText("name").stream()
                .filter(name -> name.contains("=") || name.startsWith("examples/"))
                .toList();
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
        assertTrue(report.get("scenarios")
                .get(2)
                .get("plan")
                .get("revision")
                .asText()
                .startsWith("sha256:"));
    }

    @Test
    void aPlanIsComparedWithItsOlderRevisionAndNotWithItself() throws IOException {
        Path older = folder.resolve("older.yaml");
        Files.writeString(older, Files.readString(ONE_WEEK).replace("value: 1,", "value: 3/4,"));

        JsonNode report = sample("--against", older, "--set", older + ":parameters.max_weeks=5");

        List<String> names = new ArrayList<>();
        report.get("scenarios")
                .forEach(scenario ->
                        names.add(scenario.get("name").asText().replaceAll("sha256:[0-9a-f]{8}", "REVISION")));
        assertEquals(
                List.of(
                        "examples/one-week-per-year at REVISION",
                        "examples/one-week-per-year at REVISION",
                        "examples/one-week-per-year at REVISION: parameters.max_weeks=5"),
                names);
        Session twice = Session.run(
                "what-if", "--workforce", SAMPLE, "--plan", ONE_WEEK, "--against", ONE_WEEK, "--end", "2026-06-30");
        assertEquals(2, twice.code());
        assertTrue(twice.err().contains("is asked for twice"), twice.err());
    }

    @Test
    void aTestOfPeopleAgreesWithItsGroup() throws IOException {
        JsonNode all = sample("--by", "department");
        JsonNode some = sample("--for", "department is Marketing");

        for (JsonNode group : all.get("dimensions").get(0).get("groups")) {
            if (group.get("group").asText().equals("Marketing")) {
                assertEquals(
                        group.get("scenarios").get(0).get("cost_to_employer"),
                        some.get("scenarios").get(0).get("cost_to_employer"));
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
        assertTrue(
                number(report.get("scenarios").get(0), "cost_to_employer").compareTo(new BigDecimal("1906527.26")) > 0);
    }

    @Test
    void theCsvIsTidyAndItsGroupsAddUp() throws IOException {
        Path csv = folder.resolve("out.csv");
        Session session = Session.run(
                "what-if",
                "--workforce",
                SAMPLE,
                "--plan",
                ONE_WEEK,
                "--against",
                TWO_WEEKS,
                "--end",
                "2026-06-30",
                "--by",
                "department",
                "--csv",
                csv);
        assertEquals(0, session.code());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("scenario,dimension,group,measure,award,value,unit", rows.get(0));
        BigDecimal sum = BigDecimal.ZERO;
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            if (cells[0].equals("examples/two-weeks-per-year")
                    && cells[1].equals("department")
                    && cells[3].equals("cost_to_employer")) {
                sum = sum.add(new BigDecimal(cells[5]));
            }
        }
        assertEquals(new BigDecimal("6624220.05"), sum);
    }

    @Test
    void hostileWordsStayWordsOnThePageInCsvAndOnTheTerminal() throws IOException {
        Path file = Session.write(
                folder, "hostile.csv", """
                employee_id,hire_date,department,pay_rate,pay_period
                H1,2001-05-17,"</script><script>alert(1)</script><!--",120000,year
                H2,2011-03-01,=1+1,90000,year
                H3,2011-03-01,{{script}}(escape)[2J(line),90000,year
                """.replace("(escape)", "\u001b").replace("(line)", "\u2028"));
        Path html = folder.resolve("page.html");
        Path csv = folder.resolve("out.csv");
        Session session = Session.run(
                "what-if",
                "--workforce",
                file,
                "--plan",
                ONE_WEEK,
                "--end",
                "2026-06-30",
                "--by",
                "department",
                "--html",
                html,
                "--csv",
                csv);
        assertEquals(0, session.code(), session.err());
        assertFalse(session.out().contains("\u001b"));

        String page = Files.readString(html);
        String figures = page.substring(page.indexOf("id=\"figures\">") + 13, page.indexOf("</script>"));
        assertFalse(figures.contains("<"));
        assertEquals(
                List.of("</script><script>alert(1)</script><!--", "=1+1"),
                JSON.readTree(figures)
                        .get("dimensions")
                        .get(0)
                        .get("groups")
                        .findValuesAsText("group")
                        .subList(0, 2));
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
        Session lenient = Session.run(
                "what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30", "--faults", faults);
        assertEquals(0, lenient.code());
        assertTrue(lenient.out().contains("2 of 3 rows have a fault and are left out"), lenient.out());
        assertEquals(3, Files.readAllLines(faults).size());

        Session strict =
                Session.run("what-if", "--workforce", file, "--plan", ONE_WEEK, "--end", "2026-06-30", "--strict");
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
        assertEquals(
                "termination_date",
                scenario.get("missing_facts").get(0).get("fact").asText());
        assertTrue(report.get("notes").toString().contains("give --end"));
    }

    @Test
    void nobodyIsPaidWhoseLastDayIsBeforeTheFirst() throws IOException {
        Path csv = folder.resolve("before.csv");
        Session session = Session.run(
                "what-if", "--workforce", SAMPLE, "--plan", ONE_WEEK, "--end", "1999-01-01", "--csv", csv.toString());

        assertEquals(0, session.code(), session.err());
        assertTrue(
                session.out().contains("a figure cannot be worked out: termination_date is before hire_date: 119"),
                session.out());
        assertTrue(
                Files.readString(csv).contains("not_worked_out: termination_date is before hire_date"),
                Files.readString(csv));
    }

    @Test
    void whereFactsAreMissingTheColumnsThatWereNotReadAreNamed() throws IOException {
        Path workforce = folder.resolve("people.csv");
        Files.writeString(
                workforce, "employee_id,Joined,base_pay,base_pay_period,currency\nA-1,2015-01-05,52000,year,USD\n");

        String out = Session.run(
                        "what-if", "--workforce", workforce.toString(), "--plan", ONE_WEEK, "--end", "2026-06-30")
                .out();

        assertTrue(out.contains("\n  columns of the file that no fact was read from: Joined;"), out);
    }
}
