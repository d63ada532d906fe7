package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

class CompareWorkforceTest {

    private static final int SIZE = 70_000;

    private static final Plan PLAN = PlanBuilder.plan("company")
            .currency("USD")
            .cites("a handbook")
            .missingDay("last day")
            .parameter("per_year", "1 week per year")
            .period("service", "service_date", "termination_date")
            .count("years", "years", "service", "drop")
            .require("qualifies", "years >= 1", "less than a year")
            .formula("weeks", "years * per_year")
            .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
            .formula("severance", "weeks * weeks_pay", "half up to 0.01")
            .award("severance_pay", "amount", "severance", "quantity", "weeks")
            .build();

    private final ChangedPlans changed = new ChangedPlans(PlanSource.NONE, document -> "revision");
    private final List<Fault> faults = new ArrayList<>();

    private static Workforce workforce(boolean withLastDays) {
        Workforce.Builder workforce = Workforce.builder();
        LocalDate hired = LocalDate.of(1990, 1, 1);
        for (int row = 0; row < SIZE; row++) {
            workforce
                    .date(Fact.HIRE_DATE, hired.plusDays(row % 12_000))
                    .number(Fact.BASE_PAY_RATE, 3_000_000 + row * 37L, 2)
                    .word(Fact.BASE_PAY_PERIOD, "year")
                    .word(Fact.DEPARTMENT, "D" + row % 17);
            if (withLastDays) {
                workforce.date(Fact.TERMINATION_DATE, LocalDate.of(2026, 6, 30));
            }
            workforce.endRow(row + 2);
        }
        return workforce.build();
    }

    private Question question(Workforce workforce, boolean withLastDay) {
        Scenario as = new Scenario("as it is", PLAN);
        Scenario twice = Objects.requireNonNull(
                changed.change(as, List.of(new PlanChange("parameters.per_year", "2")), false, faults));
        Map<String, Integer> dates = withLastDay ? Map.of("termination_date", PackedDate.of(2026, 6, 30)) : Map.of();
        return ImmutableQuestion.builder()
                .workforce(workforce)
                .event(new WorkforceFacts.Event(dates, Map.of()))
                .addScenarios(as, twice)
                .addDimensions("department")
                .build();
    }

    private Answer answer(Question question, int threads) {
        CompareWorkforce.Result result =
                new CompareWorkforce(PlanSource.NONE, threads).compare(question, Progress.UNWATCHED);
        assertEquals(List.of(), result.faults());
        return Objects.requireNonNull(result.answer());
    }

    @Test
    void severalThreadsGiveWhatOneGives() {
        Question question = question(workforce(false), true);
        Answer one = answer(question, 1);
        Answer four = answer(question, 4);

        assertEquals(SIZE, one.people());
        for (int s = 0; s < 2; s++) {
            assertEquals(
                    one.results().get(s).total().cost(),
                    four.results().get(s).total().cost());
            assertEquals(
                    one.results().get(s).total().entitled(),
                    four.results().get(s).total().entitled());
            assertEquals(
                    one.results().get(s).difference(), four.results().get(s).difference());
            assertEquals(one.later().get(s).reaching(), four.later().get(s).reaching());
            assertEquals(one.later().get(s).difference(), four.later().get(s).difference());
            String name = "D3";
            assertEquals(
                    one.results().get(s).groups().get("department").get(name).cost(),
                    four.results().get(s).groups().get("department").get(name).cost());
        }
        assertEquals(one.gains(), four.gains());
        assertEquals(3, one.gains().get(1).size());
        assertEquals(
                2 * one.results().get(0).total().quantity(0).numerator(),
                one.results().get(1).total().quantity(0).numerator());
    }

    @Test
    void aLastDayOfTheRecordCountsLikeOneOfTheEvent() {
        Answer event = answer(question(workforce(false), true), 2);
        Answer record = answer(question(workforce(true), false), 2);

        assertEquals(
                event.results().get(0).total().cost(),
                record.results().get(0).total().cost());
        assertEquals(event.later().get(0).difference(), record.later().get(0).difference());
        assertTrue(record.later().get(0).reaching() > 0);
    }

    @Test
    void withoutLastDaysNothingIsSaidOfADayLater() {
        Answer answer = answer(question(workforce(false), false), 2);

        assertEquals(List.of(), answer.later());
        assertEquals(SIZE, answer.results().get(0).total().unknown());
        assertEquals(
                Map.of("termination_date", (long) SIZE),
                answer.results().get(0).gaps().facts());
    }

    @Test
    void theOneWhoWatchesIsToldAllRowsOfBothRuns() {
        AtomicLong last = new AtomicLong();

        new CompareWorkforce(PlanSource.NONE, 3).compare(question(workforce(false), true), (done, all) -> {
            assertEquals(2L * SIZE, all);
            last.accumulateAndGet(done, Math::max);
        });

        assertEquals(2L * SIZE, last.get());
    }

    @Test
    void theOneWhoWatchesCanStopIt() {
        Progress stop = new Progress() {
            @Override
            public void rows(long done, long all) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThrows(
                CancellationException.class,
                () -> new CompareWorkforce(PlanSource.NONE, 2).compare(question(workforce(false), true), stop));
    }

    @Test
    void aPathThatMatchesNothingIsAFaultAndSoIsAPathThatIsChangedTwice() {
        Scenario as = new Scenario("as it is", PLAN);

        assertNull(changed.change(as, List.of(new PlanChange("parameters.per_yaer", "2")), false, faults));
        assertTrue(faults.get(0).toString().contains("per_year"), faults.toString());
        faults.clear();
        PlanChange change = new PlanChange("parameters.per_year", "2");
        assertNull(changed.change(as, List.of(change, change), false, faults));
        assertTrue(faults.get(0).toString().contains("changed twice"), faults.toString());
    }

    @Test
    void aChangedPlanIsCheckedLikeAWrittenOne() {
        Scenario as = new Scenario("as it is", PLAN);

        assertNull(changed.change(as, List.of(new PlanChange("lines.weeks.formula", "years + 3 USD")), false, faults));
        assertTrue(faults.size() > 0);
        faults.clear();
        assertNull(changed.change(as, List.of(new PlanChange("parameters.per_year", "two")), false, faults));
        assertTrue(faults.size() > 0);
    }

    @Test
    void aSweepIsAScenarioForEachValueNamedByIt() {
        List<Scenario> scenarios =
                changed.sweep(new Scenario("as it is", PLAN), Sweep.parse("parameters.per_year=1..3/1"), true, faults);

        assertEquals(
                List.of(
                        "as it is: parameters.per_year=1",
                        "as it is: parameters.per_year=2",
                        "as it is: parameters.per_year=3"),
                scenarios.stream().map(Scenario::name).toList());
        assertEquals(List.of(), faults);
        assertNotNull(scenarios.get(0).plan());
    }
}
