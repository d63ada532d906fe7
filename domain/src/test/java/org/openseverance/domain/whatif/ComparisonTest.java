package org.openseverance.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;

class ComparisonTest {

    private static final int SIZE = 6_000;
    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("as it is", Plans.COMPANY),
            new Scenario("more", Plans.withLimit("26")),
            new Scenario("less", Plans.withLimit("4")));

    private static WorkforceRun run(RandomWorkforce people) {
        List<Fault> faults = new ArrayList<>();
        WorkforceRun run = WorkforceRun.of(
                people.workforce(),
                Plans.EVENT,
                SCENARIOS.stream().map(Scenario::plan).toList(),
                Plans.SOURCE,
                faults);
        assertEquals(List.of(), faults);
        return Objects.requireNonNull(run);
    }

    private static Comparison compared(WorkforceRun run) {
        Comparison comparison =
                new Comparison(run, SCENARIOS, List.of("department", "work_location.subdivision", "job_level"));
        run.worker().run(0, run.size(), comparison.adder());
        return comparison;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGroupsOfADimensionAddUpToTheTotal(long seed) {
        for (ScenarioResult result :
                compared(run(RandomWorkforce.of(SIZE, seed))).results()) {
            assertEquals(
                    List.of("department", "work_location.subdivision"),
                    List.copyOf(result.groups().keySet()),
                    "nobody has a job_level");
            result.groups().values().forEach(groups -> {
                Tally sum = new Tally(result.total().awards());
                groups.values().forEach(sum::add);
                assertSame(result.total(), sum);
            });
            assertTrue(result.groups().get("department").containsKey(Comparison.NOT_GIVEN));
        }
    }

    @Test
    void theTotalIsTheSumOfSingleQuotesAndWhoLacksAFactIsInNoSum() {
        RandomWorkforce people = RandomWorkforce.of(1_500, 9);
        ScenarioResult result = compared(run(people)).results().get(0);

        Quoter quoter = new Quoter(Plans.COMPANY, Plans.SOURCE);
        long cost = 0;
        long entitled = 0;
        long missing = 0;
        Ratio weeks = Ratio.ZERO;
        for (var leaver : people.leavers()) {
            SeparationPackage single = quoter.quote(leaver);
            if (single.outcome() == Outcome.FACTS_MISSING) {
                missing++;
            } else {
                cost += Objects.requireNonNull(single.cost()).minor();
                entitled += single.outcome() == Outcome.ENTITLED ? 1 : 0;
                weeks = weeks.plus(
                        Objects.requireNonNull(single.award("severance_pay").quantity())
                                .value());
            }
        }
        assertEquals(cost, result.total().cost());
        assertEquals(entitled, result.total().entitled());
        assertEquals(missing, result.total().unknown());
        assertEquals(weeks, result.total().quantity(0));
        assertEquals("weeks", result.units().get(0).toString());
        assertTrue(missing > 0);
        assertEquals(
                List.of("base_pay", "hire_date", "service_date"),
                withService(result.gaps().facts().keySet()));
    }

    private static List<String> withService(java.util.Set<String> names) {
        java.util.TreeSet<String> all = new java.util.TreeSet<>(names);
        all.add("service_date");
        return List.copyOf(all);
    }

    @Test
    void twoThatAddDifferentRowsMakeTheSameSumsAsOne() {
        WorkforceRun run = run(RandomWorkforce.of(SIZE, 3));
        List<ScenarioResult> one = compared(run).results();

        Comparison shared = new Comparison(run, SCENARIOS, List.of("department"));
        WorkforceRun.Visitor first = shared.adder();
        WorkforceRun.Visitor second = shared.adder();
        run.worker().run(4_000, SIZE, second);
        run.worker().run(0, 4_000, first);
        List<ScenarioResult> two = shared.results();

        for (int s = 0; s < one.size(); s++) {
            assertSame(one.get(s).total(), two.get(s).total());
            assertEquals(one.get(s).difference(), two.get(s).difference());
            assertEquals(one.get(s).gaps().facts(), two.get(s).gaps().facts());
            assertEquals(one.get(s).warnings(), two.get(s).warnings());
        }
    }

    @Test
    void whoGainsAndWhoLosesIsCountedAndTheLargestChangesComeFirst() {
        RandomWorkforce people = RandomWorkforce.of(SIZE, 5);
        Comparison comparison = compared(run(people));
        List<ScenarioResult> results = comparison.results();
        Difference more = results.get(1).difference();
        Difference less = results.get(2).difference();

        assertEquals(0, more.losers());
        assertEquals(0, less.winners());
        assertEquals(SIZE, more.winners() + more.losers() + more.unchanged() + more.incomparable());
        assertEquals(results.get(1).total().cash() - results.get(0).total().cash(), more.cash());
        assertEquals(
                more.winners() + more.unchanged(),
                more.changes().stream().mapToLong(Difference.Band::people).sum());
        assertEquals(10, more.largestGains().size());
        for (int i = 1; i < 10; i++) {
            assertTrue(more.largestGains().get(i - 1).difference()
                    >= more.largestGains().get(i).difference());
        }
        long largest = 0;
        for (int row = 0; row < SIZE; row++) {
            largest = Math.max(
                    largest,
                    comparison.cash(1, row) == Long.MIN_VALUE ? 0 : comparison.cash(1, row) - comparison.cash(0, row));
        }
        assertEquals(largest, more.largestGains().get(0).difference());
        assertTrue(less.changes().get(0).near() < 0);
    }

    @Test
    void aChangeIsExplainedByTheParameterAndTheLinesThatDiffer() {
        RandomWorkforce people = RandomWorkforce.of(SIZE, 5);
        WorkforceRun run = run(people);
        Difference.Change change =
                compared(run).results().get(1).difference().largestGains().get(0);

        ChangeExplained told = run.worker().explain(change, 1);

        assertEquals(change.row() + 2, told.sourceRow());
        assertEquals("E" + change.row(), told.employeeId());
        assertEquals(
                List.of("limit", "weeks", "severance"),
                told.lines().stream().map(ChangeExplained.LineDifference::name).toList());
        assertEquals("6 weeks", String.valueOf(told.lines().get(0).before()));
        assertEquals("26 weeks", String.valueOf(told.lines().get(0).after()));
        assertEquals(
                change.difference(),
                told.awards().get(0).after() - told.awards().get(0).before());
    }

    @Test
    void aDayLaterSomeReachAFurtherYear() {
        RandomWorkforce people = RandomWorkforce.of(SIZE, 5);
        WorkforceRun later = Objects.requireNonNull(WorkforceRun.of(
                people.workforce(),
                Plans.EVENT.later(1),
                SCENARIOS.stream().map(Scenario::plan).toList(),
                Plans.SOURCE,
                new ArrayList<>()));
        LaterLastDay change = compared(run(people)).later(compared(later)).get(0);

        long expected = people.leavers().stream()
                .map(leaver -> leaver.employee().hireDate())
                .filter(hired -> hired != null
                        && hired.getYear() < 2026
                        && hired.getMonthValue() == 7
                        && hired.getDayOfMonth() == 2)
                .count();
        assertEquals(expected, change.reaching());
        assertTrue(expected > 100);
        assertEquals(
                change.then().cash() - change.now().cash(), change.difference().cash());
        assertEquals(0, change.difference().losers());
    }

    @Test
    void aSelectionLeavesTheOthersOut() {
        RandomWorkforce people = RandomWorkforce.of(SIZE, 5);
        List<Fault> faults = new ArrayList<>();
        Selection chosen = Objects.requireNonNull(
                Selection.of(people.workforce(), Plans.EVENT, "department in [Sales, Legal]", "USD", faults));
        WorkforceRun run = run(people).only(chosen.rows());
        ScenarioResult result = compared(run).results().get(1);

        ScenarioResult all = compared(run(people)).results().get(1);
        Tally expected = new Tally(all.total().awards());
        expected.add(all.groups().get("department").get("Sales"));
        expected.add(all.groups().get("department").get("Legal"));
        assertSame(expected, result.total());
        assertEquals(
                result.total().people(),
                result.difference().winners()
                        + result.difference().unchanged()
                        + result.difference().incomparable());
        assertEquals(all.groups().get("department").get(Comparison.NOT_GIVEN).people(), chosen.undecided());
        assertEquals(List.of(), faults);
    }

    @Test
    void aTestOfPeopleThatCannotBeReadIsAFault() {
        List<Fault> faults = new ArrayList<>();

        Selection none =
                Selection.of(RandomWorkforce.of(3, 1).workforce(), Plans.EVENT, "departmant is Sales", "USD", faults);

        assertEquals(null, none);
        assertTrue(faults.toString().contains("departmant"), faults.toString());
    }

    @Test
    void nobodyChosenCostsNothing() {
        WorkforceRun run = run(RandomWorkforce.of(100, 5)).only(new BitSet());

        assertEquals(0, compared(run).results().get(0).total().people());
        assertEquals(0, compared(run).results().get(1).difference().unchanged());
    }

    private static void assertSame(Tally expected, Tally got) {
        assertEquals(expected.people(), got.people());
        assertEquals(expected.entitled(), got.entitled());
        assertEquals(expected.unknown(), got.unknown());
        assertEquals(expected.cash(), got.cash());
        assertEquals(expected.cost(), got.cost());
        for (int i = 0; i < expected.awards().size(); i++) {
            assertEquals(expected.amount(i), got.amount(i));
            assertEquals(expected.benefits(i), got.benefits(i));
            assertEquals(expected.granted(i), got.granted(i));
            assertEquals(expected.quantity(i), got.quantity(i));
        }
    }
}
