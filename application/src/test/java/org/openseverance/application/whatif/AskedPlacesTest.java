package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.ImmutablePlan;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** What is wrong with a change is told where the change stands in the request. */
class AskedPlacesTest {

    private static final Plan PLAN = plan("4 weeks");

    private static Plan plan(String weeks) {
        return PlanBuilder.plan("acme/weeks")
                .currency("USD")
                .cites("a handbook")
                .missingDay("last day")
                .parameter("weeks", weeks)
                .parameter("weeks_pay", "1000 USD per week")
                .formula("severance", "weeks * weeks_pay")
                .award("severance_pay", "amount", "severance")
                .build();
    }

    private static List<String> faults(List<WhatIfQuestion.Changed> changes, List<WhatIfQuestion.Swept> sweeps) {
        return faults(List.of(PLAN), changes, sweeps);
    }

    private static List<String> faults(
            List<Plan> plans, List<WhatIfQuestion.Changed> changes, List<WhatIfQuestion.Swept> sweeps) {
        WhatIfQuestion question = new WhatIfQuestion(
                UUID.randomUUID(),
                plans.stream()
                        .map(plan -> new WhatIfQuestion.NamedPlan(plan.id(), null))
                        .toList(),
                changes,
                sweeps,
                new WorkforceFacts.Event(Map.of(), Map.of()),
                List.of(),
                null);
        List<Fault> faults = new ArrayList<>();
        Scenarios.of(question, plans, new ChangedPlans(PlanSource.NONE, document -> "revision"), faults);
        assertTrue(
                faults.stream().allMatch(fault -> fault.place().file().equals(AskedPlaces.REQUEST.file())),
                faults::toString);
        return faults.stream()
                .map(fault -> fault.place().pointer() + ": " + fault.message())
                .toList();
    }

    private static WhatIfQuestion.Changed set(String path, String value) {
        return new WhatIfQuestion.Changed(null, new PlanChange(path, value));
    }

    @Test
    void aPathThatMatchesNothingIsToldAtThePathAndAValueThatCannotBeAtTheValue() {
        assertEquals(
                List.of("/set/1/path: \"weekz\" matches nothing in \"parameters\""),
                faults(List.of(set("parameters.weeks", "5"), set("parameters.weekz", "6")), List.of()));
        assertEquals(
                List.of("/set/0/value: "),
                faults(List.of(set("parameters.weeks", "many"), set("parameters.weeks_pay", "2000")), List.of())
                        .stream()
                        .map(told -> told.replaceFirst("(: ).*", "$1"))
                        .toList());
    }

    @Test
    void whereRevisionsOfOnePlanAreComparedTheOneThatIsChangedIsNamed() {
        Plan older = ImmutablePlan.copyOf(plan("3 weeks")).withRevision("sha256:0123abcd4567");
        PlanChange change = new PlanChange("parameters.weeks", "5");

        assertEquals(
                List.of("/set/0/plan: \"acme/weeks\" is compared in several revisions"),
                faults(List.of(PLAN, older), List.of(new WhatIfQuestion.Changed("acme/weeks", change)), List.of()));
        assertEquals(
                List.of(),
                faults(
                        List.of(PLAN, older),
                        List.of(new WhatIfQuestion.Changed("acme/weeks at sha256:0123abcd", change)),
                        List.of()));
    }

    @Test
    void allOfThemAreToldTogether() {
        List<String> told = faults(
                List.of(set("parameters.weekz", "6"), set("parameters.weeks", "many"), set("currency", "peanuts")),
                List.of());

        assertEquals(
                List.of("/set/0/path", "/set/1/value", "/set/2/value"),
                told.stream().map(each -> each.replaceFirst(":.*", "")).sorted().toList());
    }

    @Test
    void whatIsChangedTwiceIsToldAtTheSecond() {
        assertEquals(
                List.of("/set/1/path: this path is changed twice"),
                faults(List.of(set("parameters.weeks", "5"), set("parameters.weeks", "6")), List.of()));
    }

    @Test
    void aFaultElsewhereInTheChangedPlanIsToldAtTheChangeAndSaysWhere() {
        List<String> told = faults(List.of(set("parameters.weeks.unit", "years")), List.of());

        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("/set/0/value: "), told::toString);
        assertTrue(told.get(0).contains("fault at /awards/severance_pay/amount"), told::toString);
    }

    @Test
    void aSweepIsToldAtItsPathOrRangeAndAnUnknownPlanAtItsName() {
        assertEquals(
                List.of("/sweeps/0/path: \"weekz\" matches nothing in \"parameters\""),
                faults(
                        List.of(),
                        List.of(new WhatIfQuestion.Swept(null, new Sweep("parameters.weekz", List.of("1", "2"))))));
        assertEquals(
                List.of(
                        "/set/0/plan: \"acme/others\" is to be changed, but is not compared",
                        "/sweeps/0/plan: \"acme/others\" is to be changed, but is not compared"),
                faults(
                        List.of(new WhatIfQuestion.Changed("acme/others", new PlanChange("parameters.weeks", "1"))),
                        List.of(new WhatIfQuestion.Swept(
                                "acme/others", new Sweep("parameters.weeks", List.of("1", "2"))))));
    }
}
