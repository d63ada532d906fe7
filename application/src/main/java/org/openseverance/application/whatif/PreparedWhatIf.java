package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openseverance.application.access.Caller;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.workforces.LoadedWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.whatif.Scenario;

/**
 * A stored what-if with all that it needs to run: the plans as they were when it was asked, and the workforce's columns.
 *
 * @param beneath the plans that those compared stand on
 */
record PreparedWhatIf(WorkforceHead head, PlanSource beneath, Question question) {

    /** Prepares what-ifs. */
    record Preparing(Shelves shelves, LoadedWorkforces workforces, WhatIfFormat format, PlanFormat plans) {

        CompletionStage<PreparedWhatIf> prepare(Caller caller, WhatIf whatIf) {
            return workforces
                    .loaded(caller, whatIf.workforce())
                    .thenCompose(workforce -> prepare(caller, whatIf, workforce));
        }

        CompletionStage<PreparedWhatIf> prepare(Caller caller, WhatIf whatIf, LoadedWorkforce workforce) {
            WhatIfQuestion asked = format.question(whatIf.question());
            return shelves.asKept(caller, whatIf.revisions())
                    .thenCompose(beneath -> compared(caller, asked)
                            .thenApply(found -> new PreparedWhatIf(
                                    workforce.head(),
                                    beneath::get,
                                    ImmutableQuestion.builder()
                                            .workforce(workforce.rows())
                                            .event(asked.event())
                                            .addAllScenarios(scenarios(asked, found, beneath))
                                            .addAllDimensions(asked.by())
                                            .people(asked.people())
                                            .build())));
        }

        private CompletionStage<List<Plan>> compared(Caller caller, WhatIfQuestion asked) {
            CompletionStage<List<Plan>> all = CompletableFuture.completedFuture(List.of());
            for (WhatIfQuestion.NamedPlan named : asked.plans()) {
                Map<String, String> one = Map.of(named.id(), String.valueOf(named.revision()));
                all = all.thenCompose(before -> shelves.asKept(caller, one).thenApply(found -> {
                    List<Plan> with = new ArrayList<>(before);
                    with.addAll(found.values());
                    return with;
                }));
            }
            return all;
        }

        private List<Scenario> scenarios(WhatIfQuestion asked, List<Plan> found, Map<String, Plan> beneath) {
            List<Fault> faults = new ArrayList<>();
            List<Scenario> scenarios =
                    Scenarios.of(asked, found, new ChangedPlans(beneath::get, plans::revision), faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("a what-if that was sound is not: " + faults);
            }
            return scenarios;
        }
    }
}
