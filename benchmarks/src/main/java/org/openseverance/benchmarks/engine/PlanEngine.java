package org.openseverance.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.whatif.WorkforceRun;
import org.openseverance.domain.worksheet.WorkforceFacts;
import org.openseverance.domain.worksheet.Worksheet;

/** The job as the product does it: plan documents, resolved, over the columns of a workforce, with every line worked out. */
final class PlanEngine implements Contestant {

    private final WorkforceRun run;
    private final WorkforceRun.Worker worker;
    private final Population people;

    PlanEngine(Population people, PlanDocuments plans) {
        List<Fault> faults = new ArrayList<>();
        WorkforceFacts.Event event =
                new WorkforceFacts.Event(Map.of("termination_date", PackedDate.of(Job.LAST_DAY)), Map.of());
        WorkforceRun resolved = WorkforceRun.of(
                people.workforce(), event, List.of(plans.get("benchmark/company-package")), plans, faults);
        if (resolved == null) {
            throw new IllegalArgumentException("the plans cannot be resolved: " + faults);
        }
        run = resolved;
        worker = run.worker();
        this.people = people;
    }

    /** How many rules run for each row, at most. */
    int rules() {
        return run.rules();
    }

    @Override
    public void run(Totals totals) {
        worker.run(0, run.size(), (worksheet, plans, rows, n) -> add(worksheet, plans, rows, n, totals));
    }

    private void add(Worksheet worksheet, List<ResolvedPlan> plans, int[] rows, int n, Totals totals) {
        totals.set(rows, worksheet.column(plans.get(0).cost()), n, people);
    }
}
