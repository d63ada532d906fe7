package org.openseverance.adapters.files.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;

class HeaderTest {

    private static ImmutableWorkforceOptions.Builder options() {
        return WorkforceOptions.builder();
    }

    @Test
    void headersAreUnderstoodInAnyCaseAndWithAnyBlanks() {
        WorkforceReading reading = TestFile.read(
                " EMPLOYEE-ID ,Date of Hire,Work Location.Country,FTE,shoe size\n1,2020-01-01,us,0.5,44\n");
        assertEquals(
                Map.of(
                        "employee_id", "EMPLOYEE-ID",
                        "hire_date", "Date of Hire",
                        "work_location.country", "Work Location.Country",
                        "full_time_equivalent", "FTE"),
                reading.columns());
        assertEquals(List.of("shoe size"), reading.ignored());
        assertEquals("US", TestFile.word(reading, Fact.WORK_COUNTRY, 0));
    }

    @Test
    void aHeaderIsReadAsTheUserSays() {
        String text = "employee_id,Joined,hire_date\n1,2020-01-01,2021-01-01\n";
        WorkforceReading reading =
                TestFile.read(text, options().putMap("hire_date", "Joined").build());
        assertEquals("2020-01-01", TestFile.date(reading, Fact.HIRE_DATE, 0));
        assertEquals(List.of("hire_date"), reading.ignored());
    }

    @Test
    void twoHeadersForOneFactAreAQuestion() {
        assertEquals(
                List.of(
                        "the headers 'Hire Date' and 'date_of_hire' both mean hire_date\n    Say which: --map hire_date=\"date_of_hire\""),
                TestFile.problems("employee_id,Hire Date,date_of_hire\n1,2020-01-01,2020-01-01\n"));
    }

    @Test
    void adviceForHeadersThatAreTheSameCanBeFollowed() {
        String rows = "employee_id,hire_date,hire_date\n1,2020-01-01,2020-01-01\n";
        String rename = "\n    Rename all but one of them in the file, or take them out";
        assertEquals(
                List.of("the headers 'hire_date' and 'hire_date' both mean hire_date" + rename),
                TestFile.problems(rows));
        assertEquals(
                List.of("--map: there are several columns 'hire_date'" + rename),
                TestFile.problems(
                        rows, options().putMap("hire_date", "hire_date").build()));
        assertEquals(
                List.of(
                        "--map: there are several columns 'joined'\n    Write it as it stands in the file: Joined or JOINED"),
                TestFile.problems(
                        "employee_id,Joined,JOINED\n1,2020-01-01,2020-01-01\n",
                        options().putMap("hire_date", "joined").build()));

        String twice = "employee_id,Hire Date,hire_date,hire_date\n1,2020-01-01,x,x\n";
        assertEquals(
                "the headers 'Hire Date' and 'hire_date' both mean hire_date\n    Say which: --map hire_date=\"Hire Date\"",
                TestFile.problems(twice).get(0));
        assertEquals(
                1,
                TestFile.read(twice, options().putMap("hire_date", "Hire Date").build())
                        .rowsUsed());
    }

    @Test
    void aMissingColumnIsToldWithTheNearestHeader() {
        WorkforceOptions needed =
                options().addNeeded(Fact.HIRE_DATE, Fact.JOB_LEVEL).build();
        assertEquals(
                List.of(
                        "there is no column for hire_date\n    Maybe --map hire_date=\"Hire Dat\"",
                        "there is no column for job_level; not understood: Hire Dat, Zeta\n    Maybe --map job_level=\"...\""),
                TestFile.problems("employee_id,Hire Dat,Zeta\n1,2020-01-01,x\n", needed));
    }

    @Test
    void whatTheUserSaysWronglyIsToldAllAtOnce() {
        List<String> problems = TestFile.problems(
                "employee_id,Hired\n1,2020-01-01\n",
                options()
                        .putMap("hire_dat", "Hired")
                        .putMap("job_title", "Hird")
                        .putConstants("termination_date", "31/12/2020")
                        .putDateFormats("hire_date", "what")
                        .decimalMark(';')
                        .build());
        assertEquals(5, problems.size(), problems.toString());
        assertTrue(
                problems.contains("--map hire_dat: there is no such fact or input\n    Maybe hire_date"),
                problems.toString());
        assertTrue(problems.contains("--map: there is no column 'Hird'\n    Maybe Hired"), problems.toString());
        assertTrue(
                problems.contains("--set termination_date: '31/12/2020' is not a date of the form yyyy-MM-dd"),
                problems.toString());
    }

    @Test
    void aValueForEveryRowStandsInForAColumn() {
        WorkforceReading reading = TestFile.read(
                "employee_id,hire_date,termination_date\n1,2020-01-01,2021-01-01\n",
                options()
                        .putConstants("termination_date", "2026-08-31")
                        .putConstants("currency", "usd")
                        .build());
        assertEquals("2026-08-31", TestFile.date(reading, Fact.TERMINATION_DATE, 0));
        assertEquals("USD", TestFile.word(reading, Fact.BASE_PAY_CURRENCY, 0));
        assertEquals(List.of("termination_date"), reading.ignored());
    }

    @Test
    void inputsOfAPlanAreColumnsToo() {
        WorkforceReading reading = TestFile.read(
                "employee_id,Prior Weeks,signed_release,probation_ends\n1,2.5,no,2020-03-01\n2,2.555,,\n",
                options()
                        .addInputs(
                                new InputColumn("prior_weeks", Fact.Kind.NUMBER, 2),
                                new InputColumn("signed_release", Fact.Kind.TEXT, 0),
                                new InputColumn("probation_ends", Fact.Kind.DATE, 0))
                        .build());
        assertEquals(25, reading.workforce().numbers("prior_weeks")[0]);
        assertEquals(1, reading.workforce().decimals("prior_weeks"));
        assertEquals("no", reading.workforce().dictionary("signed_release").get(0));
        assertEquals(
                List.of("row 3, prior_weeks: '2.555' has more than 2 decimals"),
                reading.faults().stream().map(RowFault::toString).toList());
    }

    @Test
    void placesAreCountriesSubdivisionsAndSites() {
        WorkforceReading reading = TestFile.read("""
                employee_id,work_location
                1,US-TX
                2,us/tx/Austin
                3,GB
                4,Austin
                """);
        assertEquals(
                List.of("row 5, work_location: 'Austin' is not " + WorkPlace.EXPECTED),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals("US-TX", TestFile.word(reading, Fact.WORK_SUBDIVISION, 0));
        assertEquals("US-TX", TestFile.word(reading, Fact.WORK_SUBDIVISION, 1));
        assertEquals("Austin", TestFile.word(reading, Fact.WORK_SITE, 1));
        assertEquals("GB", TestFile.word(reading, Fact.WORK_COUNTRY, 2));
        assertEquals("unknown", TestFile.word(reading, Fact.WORK_SUBDIVISION, 2));

        WorkforceReading parts =
                TestFile.read("employee_id,country,subdivision\n1,US,TX\n2,,US-NJ\n3,,TX\n4,CA,US-TX\n");
        assertEquals(List.of(4, 5), parts.faults().stream().map(RowFault::row).toList());
        assertEquals("US-TX", TestFile.word(parts, Fact.WORK_SUBDIVISION, 0));
        assertEquals("US", TestFile.word(parts, Fact.WORK_COUNTRY, 1));
    }

    @Test
    void aPlaceIsInACountryThatThereIs() {
        WorkforceReading whole = TestFile.read("employee_id,work_location\n1,XX\n2,UK-ENG\n3,gb\n");
        WorkforceReading parts = TestFile.read("employee_id,country,subdivision\n1,XX,\n2,,XX-1\n3,gb,ENG\n");
        for (WorkforceReading reading : List.of(whole, parts)) {
            assertEquals(
                    List.of(2, 3), reading.faults().stream().map(RowFault::row).toList());
            assertEquals("GB", TestFile.word(reading, Fact.WORK_COUNTRY, 0));
        }
        assertEquals(
                "row 2, work_location.country: 'XX' is not " + Terms.COUNTRY,
                parts.faults().get(0).toString());
    }

    @Test
    void aCurrencyIsOneThatThereIs() {
        WorkforceReading reading =
                TestFile.read("employee_id,pay_rate,pay_period,currency\n1,10,hour,usd\n2,10,hour,ZZZ\n3,10,hour,\n");
        assertEquals(
                List.of("row 3, base_pay.currency: 'ZZZ' is not " + Terms.CURRENCY),
                reading.faults().stream().map(RowFault::toString).toList());
        assertEquals("USD", TestFile.word(reading, Fact.BASE_PAY_CURRENCY, 0));
    }

    @Test
    void wordsOfAKnownKindAreWrittenOneWay() {
        WorkforceReading reading = TestFile.read(
                "employee_id,employment_type,pay_rate,pay_period\n1,Full-Time,10,per hour\n2,x,10,biweekly\n");
        assertEquals("full_time", TestFile.word(reading, Fact.EMPLOYMENT_TYPE, 0));
        assertEquals("hour", TestFile.word(reading, Fact.BASE_PAY_PERIOD, 0));
        assertEquals(
                "row 3, base_pay.period: 'biweekly' is not " + Terms.PERIOD,
                reading.faults().get(0).toString());
    }

    @Test
    void aFileWithoutAKnownHeaderIsRefused() {
        assertTrue(TestFile.problems("a,b\n1,2\n").get(0).startsWith("no header is understood: a, b"));
    }
}
