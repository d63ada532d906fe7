package org.openseverance.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

class WorkforceRunTest {

    private static final int SIZE = 9_000;

    private final RandomWorkforce people = RandomWorkforce.of(SIZE, 7);
    private final WorkforceRun run = run(people.workforce(), List.of(Plans.COMPANY, Plans.withLimit("26")));

    private static WorkforceRun run(Workforce workforce, List<Plan> plans) {
        List<Fault> faults = new ArrayList<>();
        WorkforceRun run = WorkforceRun.of(workforce, Plans.EVENT, plans, Plans.SOURCE, faults);
        assertEquals(List.of(), faults);
        assertNotNull(run);
        return run;
    }

    @Test
    void everyRowOfABulkRunIsTheSingleQuoteOfThatPerson() {
        long[][] cash = new long[2][SIZE];
        long[][] cost = new long[2][SIZE];
        run.worker().run(0, SIZE, (worksheet, plans, rows, n) -> {
            for (int p = 0; p < 2; p++) {
                for (int i = 0; i < n; i++) {
                    cash[p][rows[i]] = worksheet.cell(plans.get(p).cash(), i);
                    cost[p][rows[i]] = worksheet.cell(plans.get(p).cost(), i);
                }
            }
        });

        int known = 0;
        for (int p = 0; p < 2; p++) {
            Quoter quoter = new Quoter(p == 0 ? Plans.COMPANY : Plans.withLimit("26"), Plans.SOURCE);
            for (int row = 0; row < SIZE; row += 7) {
                SeparationPackage single = quoter.quote(people.leavers().get(row));
                known += single.cash() == null ? 0 : 1;
                assertEquals(
                        single.cash() == null ? Rule.UNKNOWN : single.cash().minor(), cash[p][row], "row " + row);
                assertEquals(
                        single.cost() == null ? Rule.UNKNOWN : single.cost().minor(), cost[p][row], "row " + row);
            }
        }
        assertTrue(known > 1_000);
    }

    @Test
    void aRowReadAloudAfterABulkRunIsTheSingleQuote() {
        WorkforceRun.Worker worker = run.worker();
        worker.run(0, SIZE, (worksheet, plans, rows, n) -> {});
        Quoter quoter = new Quoter(Plans.COMPANY, Plans.SOURCE);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int row = random.nextInt(SIZE);
            assertEquals(quoter.quote(people.leavers().get(row)), worker.quote(row, 0), "row " + row);
        }
    }

    @Test
    void aWordThatTheEventSetsForAllIsReadAloudAsTheEventHasIt() {
        Plan plan = Plans.read("""
                plan: p, currency: USD, missing_day: last day,
                lines: {cause_is_good: {test: "cause is redundancy"}, pay: {choose: [{when: cause_is_good, then: 5 USD}, {otherwise: 1 USD}], round: half up to 0.01}},
                awards: {severance_pay: {amount: pay}}""");
        WorkforceFacts.Event event =
                new WorkforceFacts.Event(Plans.EVENT.dates(), java.util.Map.of("cause", "redundancy"));

        WorkforceRun run =
                WorkforceRun.of(people.workforce(), event, List.of(plan), PlanSource.NONE, new ArrayList<>());

        SeparationPackage quote = java.util.Objects.requireNonNull(run).worker().quote(0, 0);
        assertEquals(Outcome.ENTITLED, quote.outcome());
        assertEquals(
                "redundancy", quote.line("cause_is_good").reads().get(0).value().toString());
    }

    @Test
    void aPlanWhoseUnitsDoNotAgreeGivesItsFaultsAndNoRun() {
        Plan wrong = Plans.read("""
                plan: p, currency: USD, missing_day: last day,
                lines: {service: {period: {from: service_date, through: termination_date}}, years: {count: years, of: service, part: drop}, pay: {formula: "years + 1 week", round: half up to 0.01}},
                awards: {severance_pay: {amount: pay}}""");
        List<Fault> faults = new ArrayList<>();

        assertNull(WorkforceRun.of(people.workforce(), Plans.EVENT, List.of(wrong), PlanSource.NONE, faults));
        assertTrue(faults.size() > 0);
    }

    @Test
    void anEmptyWorkforceHasNobodyAndCostsNothing() {
        Workforce nobody = Workforce.builder().build();
        WorkforceRun run = run(nobody, List.of(Plans.COMPANY));
        Comparison comparison = new Comparison(run, List.of(new Scenario("a", Plans.COMPANY)), List.of("department"));
        run.worker().run(0, 0, comparison.adder());

        assertEquals(0, comparison.results().get(0).total().people());
        assertEquals(0, comparison.results().get(0).total().cost());
    }
}
