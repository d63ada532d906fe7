package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.whatif.Scenario;

/** Makes the scenarios of a question: the plans as written, then their changes, then their sweeps. */
final class Scenarios {

    private final ChangedPlans changed;
    private final List<Scenario> plans = new ArrayList<>();
    private final List<Fault> faults;

    private Scenarios(List<Plan> plans, ChangedPlans changed, List<Fault> faults) {
        this.changed = changed;
        this.faults = faults;
        plans.forEach(plan -> this.plans.add(new Scenario(name(plan, plans), plan)));
    }

    /** By its id, and where two revisions are compared by the revision's beginning as well. */
    private static String name(Plan plan, List<Plan> plans) {
        long sameId =
                plans.stream().filter(other -> other.id().equals(plan.id())).count();
        return sameId < 2
                ? plan.id()
                : plan.id() + " at "
                        + plan.revision()
                                .substring(0, Math.min(15, plan.revision().length()));
    }

    /**
     * The scenarios, the baseline first.
     *
     * @param plans those of the question, in its order
     * @param faults what is wrong is added; then the list is not whole
     */
    static List<Scenario> of(WhatIfQuestion question, List<Plan> plans, ChangedPlans changed, List<Fault> faults) {
        Scenarios scenarios = new Scenarios(plans, changed, faults);
        List<Scenario> all = new ArrayList<>(scenarios.plans);
        all.addAll(scenarios.changed(question));
        all.addAll(scenarios.swept(question));
        return all;
    }

    private List<Scenario> changed(WhatIfQuestion question) {
        Map<Scenario, List<PlanChange>> byPlan = new LinkedHashMap<>();
        for (WhatIfQuestion.Changed change : question.changes()) {
            Scenario of = plan(change.plan());
            if (of != null) {
                byPlan.computeIfAbsent(of, scenario -> new ArrayList<>()).add(change.change());
            }
        }
        List<Scenario> made = new ArrayList<>();
        byPlan.forEach((of, changes) -> {
            Scenario scenario = changed.change(of, changes, !isBaseline(of), faults);
            if (scenario != null) {
                made.add(scenario);
            }
        });
        return made;
    }

    private List<Scenario> swept(WhatIfQuestion question) {
        List<Scenario> made = new ArrayList<>();
        for (WhatIfQuestion.Swept sweep : question.sweeps()) {
            Scenario of = plan(sweep.plan());
            if (of != null) {
                made.addAll(changed.sweep(of, sweep.sweep(), !isBaseline(of), faults));
            }
        }
        return made;
    }

    private boolean isBaseline(Scenario scenario) {
        return scenario.equals(plans.get(0));
    }

    private @Nullable Scenario plan(@Nullable String id) {
        if (id == null) {
            return plans.get(0);
        }
        for (Scenario scenario : plans) {
            if (scenario.plan().id().equals(id) || scenario.name().equals(id)) {
                return scenario;
            }
        }
        String nearest = Nearest.of(id, plans.stream().map(Scenario::name).toList());
        faults.add(new Fault(
                new Place("request", 0, 0, ""),
                "\"" + id + "\" is to be changed, but is not compared",
                nearest == null ? "Name a plan that is compared." : "Maybe \"" + nearest + "\"."));
        return null;
    }
}
