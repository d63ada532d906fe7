package org.openseverance.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** Nobody is paid by dates that cannot be true together. */
class ContradictionsTest {

    private static final String BEFORE_HIRE = "termination_date is before hire_date";
    private static final String BEFORE_SERVICE = "termination_date is before service_date";
    private static final List<Scenario> SCENARIOS =
            List.of(new Scenario("as it is", Plans.COMPANY), new Scenario("more", Plans.withLimit("26")));

    private static WorkforceFacts.Event ends(String date) {
        return new WorkforceFacts.Event(Map.of("termination_date", PackedDate.of(LocalDate.parse(date))), Map.of());
    }

    private static void person(
            Workforce.Builder people, String department, String hired, @Nullable String service, @Nullable String end) {
        people.date(Fact.HIRE_DATE, LocalDate.parse(hired));
        if (service != null) {
            people.date(Fact.SERVICE_DATE, LocalDate.parse(service));
        }
        if (end != null) {
            people.date(Fact.TERMINATION_DATE, LocalDate.parse(end));
        }
        people.word(Fact.DEPARTMENT, department)
                .word(Fact.WORK_COUNTRY, "US")
                .word(Fact.WORK_SUBDIVISION, "US-TX")
                .number(Fact.BASE_PAY_RATE, 52_000, 0)
                .word(Fact.BASE_PAY_PERIOD, "year")
                .word(Fact.BASE_PAY_CURRENCY, "USD");
        people.endRow(2);
    }

    private static WorkforceRun run(Workforce people, WorkforceFacts.Event event) {
        return Objects.requireNonNull(WorkforceRun.of(
                people, event, SCENARIOS.stream().map(Scenario::plan).toList(), Plans.SOURCE, new ArrayList<>()));
    }

    private static Comparison compared(WorkforceRun run) {
        Comparison comparison = new Comparison(run, SCENARIOS, List.of("department"));
        run.worker().run(0, run.size(), comparison.adder());
        return comparison;
    }

    private static List<ScenarioResult> results(WorkforceRun run) {
        return compared(run).results();
    }

    private static String sums(ScenarioResult result) {
        Tally total = result.total();
        return total.people() + " " + total.entitled() + " " + total.unknown() + " "
                + result.gaps().reasons();
    }

    private static Workforce two() {
        Workforce.Builder people = Workforce.builder();
        person(people, "Sales", "2016-07-01", null, null);
        person(people, "Legal", "2026-07-01", null, null);
        return people.build();
    }

    @Test
    void whoIsHiredAfterTheLastDayIsCountedAndNamedAndInNoSum() {
        ScenarioResult more = results(run(two(), ends("2026-06-30"))).get(1);

        assertEquals("2 1 1 {" + BEFORE_HIRE + "=1}", sums(more));
        assertEquals(1, more.groups().get("department").get("Legal").unknown());
        assertEquals(0, more.groups().get("department").get("Legal").cost());
        assertEquals(1, more.difference().incomparable());
    }

    @Test
    void theDayOfHireCanBeTheLast() {
        assertEquals("2 2 0 {}", sums(results(run(two(), ends("2026-07-01"))).get(0)));
        assertEquals(
                "2 0 2 {" + BEFORE_HIRE + "=2}",
                sums(results(run(two(), ends("1999-01-01"))).get(0)));
    }

    @Test
    void theRowsOwnDatesAreHeldAgainstEachOther() {
        Workforce.Builder people = Workforce.builder();
        person(people, "Sales", "2016-07-01", "2010-01-01", "2016-06-30");
        person(people, "Sales", "2016-07-01", "2016-07-02", "2016-07-01");
        person(people, "Sales", "2016-07-01", null, "2016-07-01");
        person(people, "Sales", "2016-07-01", "2020-01-01", null);
        person(people, "Sales", "2016-07-01", "2020-01-01", "2016-06-30");

        ScenarioResult result =
                results(run(people.build(), WorkforceFacts.Event.NONE)).get(0);

        assertEquals(Map.of(BEFORE_HIRE, 2L, BEFORE_SERVICE, 2L), result.gaps().reasons());
        assertEquals(Map.of("termination_date", 1L), result.gaps().facts());
        assertEquals(4, result.total().unknown());
    }

    @Test
    void whoseLastDayIsSaidTooEarlyIsNotPaidBecauseItIsAskedForADayLater() {
        WorkforceFacts.Event event = ends("2026-06-30");
        Comparison now = compared(run(two(), event));
        Comparison then = compared(run(two(), event.later(1)));

        LaterLastDay later = now.later(then).get(1);

        assertEquals(
                "2 1 1",
                later.then().people() + " " + later.then().entitled() + " "
                        + later.then().unknown());
        assertEquals(
                later.then().cash() - later.now().cash(), later.difference().cash());
        assertEquals(1, later.difference().incomparable());
    }

    @Test
    void datesOfTheEventAreHeldAgainstAllDatesOfTheRows() {
        Workforce.Builder people = Workforce.builder();
        people.date(Fact.LAST_DAY_OF_WORK, LocalDate.parse("2026-07-15"));
        people.date(Fact.DATE_OF_BIRTH, LocalDate.parse("2016-07-01"));
        person(people, "Sales", "2016-07-01", null, null);
        people.date(Fact.DATE_OF_BIRTH, LocalDate.parse("2027-01-01"));
        person(people, "Sales", "2026-05-15", null, null);
        people.date(Fact.DATE_OF_BIRTH, LocalDate.parse("1990-01-01"));
        person(people, "Sales", "2020-05-15", null, null);
        WorkforceFacts.Event event = new WorkforceFacts.Event(
                Map.of(
                        "notice_date", PackedDate.of(LocalDate.parse("2026-05-01")),
                        "termination_date", PackedDate.of(LocalDate.parse("2026-06-30"))),
                Map.of());

        ScenarioResult result = results(run(people.build(), event)).get(0);

        assertEquals(
                Map.of(
                        "termination_date is before last_day_of_work", 1L,
                        "hire_date is not after date_of_birth", 2L,
                        "notice_date is before hire_date", 1L),
                result.gaps().reasons());
        assertEquals(1, result.total().people() - result.total().unknown());
    }

    @Test
    void aDateBetweenStandsForTheOneBeforeIt() {
        Workforce.Builder people = Workforce.builder();
        people.date(Fact.DATE_OF_BIRTH, LocalDate.parse("2027-01-01"));
        person(people, "Sales", "2016-07-01", null, "2026-06-30");

        assertEquals(
                Map.of("hire_date is not after date_of_birth", 1L),
                results(run(people.build(), WorkforceFacts.Event.NONE))
                        .get(0)
                        .gaps()
                        .reasons());
    }

    @Test
    void aGroupThatIsCalledAsTheGroupOfThoseWithoutOneIsCountedWithIt() {
        Workforce.Builder people = Workforce.builder();
        person(people, "Sales", "2016-07-01", null, null);
        person(people, Comparison.NOT_GIVEN, "2016-07-01", null, null);
        people.date(Fact.HIRE_DATE, LocalDate.parse("2016-07-01"));
        people.endRow(2);

        ScenarioResult result = results(run(people.build(), ends("2026-06-30"))).get(0);

        Map<String, Tally> groups = result.groups().get("department");
        assertEquals(2, groups.get(Comparison.NOT_GIVEN).people());
        assertEquals(
                result.total().people(),
                groups.values().stream().mapToLong(Tally::people).sum());
        assertEquals(
                result.total().cash(),
                groups.values().stream().mapToLong(Tally::cash).sum());
    }

    @Test
    void whoIsChosenIsCountedThoughNotWorkedOut() {
        List<Fault> faults = new ArrayList<>();
        WorkforceFacts.Event event = ends("2026-06-30");
        Selection legal = Objects.requireNonNull(Selection.of(two(), event, "department is Legal", "USD", faults));

        assertEquals(1, legal.rows().cardinality());
        assertEquals(
                "1 0 1 {" + BEFORE_HIRE + "=1}",
                sums(results(run(two(), event).only(legal.rows())).get(0)));
        Selection sales = Objects.requireNonNull(Selection.of(two(), event, "department is Sales", "USD", faults));
        assertEquals(
                "1 1 0 {}", sums(results(run(two(), event).only(sales.rows())).get(0)));
    }
}
