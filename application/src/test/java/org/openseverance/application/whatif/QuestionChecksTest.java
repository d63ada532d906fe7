package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.fake.MemoryStores;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.plans.ShippedPlans;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** What is checked of a comparison before it runs. */
class QuestionChecksTest {

    private static final Place REQUEST = new Place("request", 0, 0, "");

    private final List<Fault> faults = new ArrayList<>();

    private List<String> told() {
        return faults.stream()
                .map(fault -> fault.place().pointer() + ": " + fault.message() + " | " + fault.advice())
                .toList();
    }

    private static AskedInputs inputs() {
        return new AskedInputs(
                Map.of(
                        "signed_release",
                        input("signed_release", Input.Type.YES_NO),
                        "age",
                        input("age", Input.Type.NUMBER)),
                Set.of());
    }

    private static Input input(String name, Input.Type type) {
        return new Input(name, type, Unit.NONE, 0, List.of(), "", null, Place.BUILT);
    }

    @Test
    void dimensionsAreWordsEachOnceAndWithoutBlanks() {
        assertEquals(
                List.of("department", "signed_release", "work_location.country"),
                Dimensions.of(
                        List.of("department", " signed_release", "", "department", "work_location.country"),
                        inputs(),
                        REQUEST,
                        faults));
        assertEquals(List.of(), faults);
    }

    @Test
    void allDimensionsThatAreNoneAreToldTogether() {
        Dimensions.of(List.of("departmant", "employee_id", "hire_date", "age"), inputs(), REQUEST.child("by"), faults);

        assertEquals(4, faults.size());
        assertEquals("/by/0: \"departmant\" is no fact to group by | Maybe department.", told().get(0));
        assertEquals(
                "/by/1: \"employee_id\" would list every person | Group by department, job_level or the like.",
                told().get(1));
        assertTrue(told().get(2).startsWith("/by/2: \"hire_date\" is no fact to group by"), told()::toString);
    }

    @Test
    void aDimensionHasAThousandGroupsAtMost() {
        List<String> names = List.of("department", "job_title", "job_level");

        assertEquals(List.of(), Dimensions.sizes(names, titled(1_000)));
        faults.addAll(Dimensions.sizes(names, titled(1_001)));

        assertEquals(
                List.of("/by/1: \"job_title\" has 1001 groups in this workforce, and figures are given for at most 1000"
                        + " | Group by what more people share, such as department or job_level."),
                told());
    }

    private static Workforce titled(int titles) {
        Workforce.Builder rows = Workforce.builder();
        for (int row = 0; row < titles; row++) {
            rows.word(Fact.DEPARTMENT, "Sales")
                    .word(Fact.JOB_TITLE, "title " + row)
                    .endRow(row + 2);
        }
        return rows.build();
    }

    @Test
    void theEventHoldsItsDatesAndItsCause() {
        WorkforceFacts.Event event = LayoffEvent.of(
                Map.of("termination_date", "2026-06-30", "notice_date", "2026-04-01", "cause", "redundancy"),
                REQUEST,
                faults);

        assertEquals(List.of(), faults);
        assertEquals(
                Map.of("termination_date", PackedDate.of(2026, 6, 30), "notice_date", PackedDate.of(2026, 4, 1)),
                event.dates());
        assertEquals(Map.of("cause", "redundancy"), event.words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "termination_date|30.06.2026|30.06.2026 is no date|Write it as year-month-day, for example 2026-06-30.",
                "termination_date|1899-12-31|1899-12-31 lies outside the years 1900 to 2200|Check the year.",
                "notice_date|2201-01-01|2201-01-01 lies outside the years 1900 to 2200|Check the year.",
                "cause|redundncy|\"redundncy\" is no cause|Maybe redundancy.",
                "terminaton_date|2026-06-30|\"terminaton_date\" cannot be given for everyone|Maybe \"termination_date\"."
            })
    void whatTheEventCannotHoldIsToldAtItsName(String fact, String text, String message, String advice) {
        WorkforceFacts.Event event = LayoffEvent.of(Map.of(fact, text), REQUEST, faults);

        assertEquals(List.of("/" + fact + ": " + message + " | " + advice), told());
        assertTrue(event.dates().isEmpty() && event.words().isEmpty());
    }

    private static Place asked(int scenario) {
        return REQUEST.child(Integer.toString(scenario));
    }

    private static Scenario scenario(String name, String currency) {
        Plan plan = PlanBuilder.plan(name)
                .currency(currency)
                .cites("a handbook")
                .missingDay("last day")
                .parameter("sum", "1000 " + currency)
                .formula("severance", "sum")
                .award("severance_pay", "amount", "severance")
                .build();
        return new Scenario(name, plan);
    }

    @Test
    void tooManyScenariosAreRefusedBeforeOneIsMade() {
        Sweep sweep = Sweep.parse("parameters.sum=1..40/1 USD");
        WhatIfQuestion question = new WhatIfQuestion(
                UUID.randomUUID(),
                List.of(new WhatIfQuestion.NamedPlan("acme/dollars", null)),
                List.of(new WhatIfQuestion.Changed(null, new PlanChange("parameters.sum", "2000 USD"))),
                Collections.nCopies(10, new WhatIfQuestion.Swept(null, sweep)),
                new WorkforceFacts.Event(Map.of(), Map.of()),
                List.of("departmant"),
                null);
        Plan plan = scenario("acme/dollars", "USD").plan();
        ShippedPlans shipped = Faked.port(
                ShippedPlans.class,
                (proxy, method, arguments) -> method.getName().equals("ids") ? List.of("acme/dollars") : plan);
        List<Runnable> aside = new ArrayList<>();
        MemoryStores stores = new MemoryStores();
        Shelves shelves =
                new Shelves(shipped, stores.plans(), Faked.port(PlanFormat.class), Runnable::run, Clock.systemUTC());
        AskWhatIf ask = new AskWhatIf(
                shelves,
                new LoadedWorkforces(stores.workforces(), 1),
                stores.whatIfs(),
                Faked.port(WhatIfFormat.class),
                Faked.port(PlanFormat.class),
                content -> "hash",
                aside::add,
                Clock.systemUTC());

        var refused = ask.refuse(Samples.someone(), question, List.of());
        aside.forEach(Runnable::run);

        Problem.Faulty problem = assertInstanceOf(Problem.Faulty.class, Outcome.refusal(refused));
        faults.addAll(problem.faults());
        assertEquals(
                List.of(
                        "/sweeps: 402 scenarios are too many to compare | Take at most 40, with larger steps.",
                        "/by/0: \"departmant\" is no fact to group by | Maybe department."),
                told());
    }

    @Test
    void scenariosPayInOneCurrencyAndAreFortyAtMostAndEachIsThereOnce() {
        List<Scenario> many = IntStream.rangeClosed(1, 41)
                .mapToObj(number -> scenario("dollars-" + number, "USD"))
                .toList();
        assertEquals(List.of(), ScenarioCheck.faults(many.subList(0, 40), number -> REQUEST));

        faults.addAll(ScenarioCheck.faults(many, QuestionChecksTest::asked));
        faults.addAll(ScenarioCheck.faults(
                List.of(many.get(0), scenario("pounds", "GBP"), many.get(0)), QuestionChecksTest::asked));

        assertEquals(
                List.of(
                        "/40: 41 scenarios are too many to compare | Take at most 40, with larger steps.",
                        "/1: pounds pays in GBP, but the baseline in USD | Compare plans of one currency; nothing is converted.",
                        "/2: dollars-1 is asked for twice | Leave one of the two out."),
                told());
    }
}
