package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.PlanReader;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.resolve.Resolver;
import org.openseverance.domain.whatif.DocumentChange;
import org.openseverance.domain.whatif.Scenario;

/** Makes scenarios out of plans by small changes of their documents. A changed plan is checked like one that was written so. */
public final class ChangedPlans {

    private final PlanSource plans;
    private final Function<Node, String> revisions;

    /**
     * @param plans where plans of law and plans that are read are found
     * @param revisions marks the state of a document
     */
    public ChangedPlans(PlanSource plans, Function<Node, String> revisions) {
        this.plans = plans;
        this.revisions = revisions;
    }

    /**
     * The scenario with all the changes, named by them.
     *
     * @return null where a path matches nothing, a path is changed twice, or the changed plan has faults; they are added
     */
    public @Nullable Scenario change(Scenario of, List<PlanChange> changes, boolean nameThePlan, List<Fault> faults) {
        int before = faults.size();
        Map<String, String> done = new LinkedHashMap<>(of.changes());
        Node.Mapping document = of.plan().document();
        for (PlanChange change : changes) {
            if (done.putIfAbsent(change.path(), change.value()) != null) {
                faults.add(new Fault(
                        DocumentChange.place(change.path()),
                        "this path is changed twice",
                        "Leave one of the two out."));
                continue;
            }
            DocumentChange.Result result = DocumentChange.apply(document, change.path(), change.value());
            if (result.fault() != null) {
                faults.add(result.fault());
            }
            document = result.document() == null ? document : result.document();
        }
        PlanReader.Result read = PlanReader.read(document, revisions.apply(document));
        if (faults.size() > before) {
            // those of the other changes; what is wrong elsewhere may come of the missing ones
            read.faults().stream()
                    .filter(fault -> changes.stream().anyMatch(change -> isOf(change, fault)))
                    .forEach(faults::add);
            return null;
        }
        if (read.plan() == null) {
            faults.addAll(read.faults());
            return null;
        }
        faults.addAll(Resolver.check(read.plan(), plans));
        String name =
                String.join(", ", changes.stream().map(PlanChange::toString).toList());
        return faults.size() > before
                ? null
                : new Scenario(nameThePlan ? of.name() + ": " + name : name, read.plan(), done);
    }

    private static boolean isOf(PlanChange change, Fault fault) {
        return DocumentChange.place(change.path()).file().equals(fault.place().file());
    }

    /** A scenario for each value; those that have faults are left out, and their faults added once. */
    public List<Scenario> sweep(Scenario of, Sweep sweep, boolean nameThePlan, List<Fault> faults) {
        List<Scenario> scenarios = new ArrayList<>();
        for (PlanChange change : sweep.changes()) {
            int before = faults.size();
            Scenario scenario = change(of, List.of(change), nameThePlan, faults);
            if (scenario == null || faults.size() > before) {
                return scenarios;
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }
}
