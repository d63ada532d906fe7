package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.whatif.Scenario;

/** Makes the scenarios of a question: the plans as written, then their changes, then their sweeps. */
final class Scenarios {

    private final ChangedPlans changed;
    private final List<Scenario> plans;
    private final List<Fault> faults;

    private Scenarios(List<Plan> plans, ChangedPlans changed, List<Fault> faults) {
        this.changed = changed;
        this.faults = faults;
        this.plans = Scenario.asWritten(plans);
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
        Map<Scenario, List<AskedPlaces.Asked>> places = new LinkedHashMap<>();
        for (int i = 0; i < question.changes().size(); i++) {
            WhatIfQuestion.Changed change = question.changes().get(i);
            AskedPlaces.Asked asked = AskedPlaces.Asked.change(i, change.change());
            Scenario of = plan(change.plan(), asked);
            if (of != null) {
                byPlan.computeIfAbsent(of, scenario -> new ArrayList<>()).add(change.change());
                places.computeIfAbsent(of, scenario -> new ArrayList<>()).add(asked);
            }
        }
        List<Scenario> made = new ArrayList<>();
        byPlan.forEach((of, changes) -> {
            List<Fault> found = new ArrayList<>();
            Scenario scenario = changed.change(of, changes, !isBaseline(of), found);
            tell(found, places.getOrDefault(of, List.of()));
            if (scenario != null) {
                made.add(scenario);
            }
        });
        return made;
    }

    private List<Scenario> swept(WhatIfQuestion question) {
        List<Scenario> made = new ArrayList<>();
        for (int i = 0; i < question.sweeps().size(); i++) {
            WhatIfQuestion.Swept swept = question.sweeps().get(i);
            AskedPlaces.Asked asked = AskedPlaces.Asked.sweep(i, swept.sweep());
            Scenario of = plan(swept.plan(), asked);
            if (of != null) {
                List<Fault> found = new ArrayList<>();
                made.addAll(changed.sweep(of, swept.sweep(), !isBaseline(of), found));
                tell(found, List.of(asked));
            }
        }
        return made;
    }

    private void tell(List<Fault> found, List<AskedPlaces.Asked> places) {
        found.forEach(fault -> faults.add(AskedPlaces.in(places, fault)));
    }

    private boolean isBaseline(Scenario scenario) {
        return scenario.equals(plans.get(0));
    }

    private @Nullable Scenario plan(@Nullable String id, AskedPlaces.Asked asked) {
        if (id == null) {
            return plans.get(0);
        }
        for (Scenario scenario : plans) {
            if (scenario.name().equals(id)) {
                return scenario;
            }
        }
        List<Scenario> revisions = plans.stream()
                .filter(scenario -> scenario.plan().id().equals(id))
                .toList();
        if (revisions.stream().map(Scenario::name).distinct().count() == 1) {
            return revisions.get(0);
        }
        List<String> names = plans.stream().map(Scenario::name).toList();
        String nearest = Nearest.of(id, names);
        faults.add(
                revisions.isEmpty()
                        ? new Fault(
                                asked.at().child("plan"),
                                "\"" + id + "\" is to be changed, but is not compared",
                                nearest == null ? "Name a plan that is compared." : "Maybe \"" + nearest + "\".")
                        : new Fault(
                                asked.at().child("plan"),
                                "\"" + id + "\" is compared in several revisions",
                                "Name the one that is changed: " + String.join(", ", names) + "."));
        return null;
    }
}
