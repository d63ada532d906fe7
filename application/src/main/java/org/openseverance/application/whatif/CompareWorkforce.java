package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.whatif.ChangeExplained;
import org.openseverance.domain.whatif.Comparison;
import org.openseverance.domain.whatif.Difference;
import org.openseverance.domain.whatif.LaterLastDay;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.whatif.ScenarioResult;
import org.openseverance.domain.whatif.Selection;
import org.openseverance.domain.whatif.WorkforceRun;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** The use case: a baseline and scenarios, run over a workforce by several threads, with the largest changes explained and the same a day later. */
public final class CompareWorkforce {

    /** Rows that a thread takes at a time: enough to forget the taking, few enough that all threads end together. */
    private static final int SLICE = 16 * 1024;

    private final PlanSource plans;
    private final int threads;

    /**
     * @param plans where plans of law and plans that are read are found
     * @param threads for example the number of processors
     */
    public CompareWorkforce(PlanSource plans, int threads) {
        this.plans = plans;
        this.threads = Math.max(1, threads);
    }

    /**
     * The answer, or why there is none.
     *
     * @param answer null where there are faults
     */
    public record Result(@Nullable Answer answer, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** Compares; throws {@link CancellationException} if the one who watches stops it. */
    public Result compare(Question question, Progress progress) {
        List<Fault> faults = new ArrayList<>();
        Selection people = null;
        if (question.people() != null) {
            String currency = question.scenarios().get(0).plan().currency().getCurrencyCode();
            people = Selection.of(question.workforce(), question.event(), question.people(), currency, faults);
        }
        WorkforceRun run = lay(question, question.event(), people, faults);
        WorkforceRun later = run == null
                        || !knowsLastDays(question.event(), question.workforce().names())
                ? null
                : lay(question, question.event().later(1), people, faults);
        if (run == null || !faults.isEmpty()) {
            return new Result(null, faults);
        }
        List<WorkforceRun> runs = later == null ? List.of(run) : List.of(run, later);
        List<Comparison> comparisons = runs.stream()
                .map(r -> new Comparison(r, question.scenarios(), question.dimensions()))
                .toList();
        work(runs, comparisons, progress);

        List<ScenarioResult> results = comparisons.get(0).results();
        List<LaterLastDay> changes =
                later == null ? List.of() : comparisons.get(0).later(comparisons.get(1));
        WorkforceRun.Worker teller = run.worker();
        List<List<ChangeExplained>> gains = new ArrayList<>();
        List<List<ChangeExplained>> losses = new ArrayList<>();
        for (int s = 0; s < results.size(); s++) {
            Difference difference = results.get(s).difference();
            gains.add(explained(difference.largestGains(), s, question, teller));
            losses.add(explained(difference.largestLosses(), s, question, teller));
        }
        long all = people == null ? run.size() : people.rows().cardinality();
        return new Result(
                new Answer(all, people == null ? 0 : people.undecided(), run.rules(), results, gains, losses, changes),
                List.of());
    }

    private @Nullable WorkforceRun lay(
            Question question, WorkforceFacts.Event event, @Nullable Selection people, List<Fault> faults) {
        List<Plan> laid = question.scenarios().stream().map(Scenario::plan).toList();
        WorkforceRun run = WorkforceRun.of(question.workforce(), event, laid, plans, faults);
        return run == null || people == null ? run : run.only(people.rows());
    }

    /**
     * How many rows a comparison works out: each once, and once more with everyone's last day a day later, if it is known.
     *
     * @param columns of the workforce
     */
    static long rows(long people, WorkforceFacts.Event event, Collection<String> columns) {
        return knowsLastDays(event, columns) ? 2 * people : people;
    }

    private static boolean knowsLastDays(WorkforceFacts.Event event, Collection<String> columns) {
        String lastDay = Fact.TERMINATION_DATE.label();
        return event.dates().containsKey(lastDay) || columns.contains(lastDay);
    }

    private static List<ChangeExplained> explained(
            List<Difference.Change> changes, int plan, Question question, WorkforceRun.Worker teller) {
        return changes.stream()
                .limit(question.explained())
                .map(change -> teller.explain(change, plan))
                .toList();
    }

    private void work(List<WorkforceRun> runs, List<Comparison> comparisons, Progress progress) {
        long all = runs.stream().mapToLong(WorkforceRun::size).sum();
        AtomicLong done = new AtomicLong();
        AtomicInteger next = new AtomicInteger();
        int slices = (runs.get(0).size() + SLICE - 1) / SLICE;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                working.add(pool.submit(() -> {
                    List<WorkforceRun.Worker> workers =
                            runs.stream().map(WorkforceRun::worker).toList();
                    List<WorkforceRun.Visitor> adders =
                            comparisons.stream().map(Comparison::adder).toList();
                    for (int slice = next.getAndIncrement();
                            slice < slices * runs.size();
                            slice = next.getAndIncrement()) {
                        stopIfCancelled(progress);
                        WorkforceRun run = runs.get(slice / slices);
                        int from = slice % slices * SLICE;
                        int to = Math.min(from + SLICE, run.size());
                        workers.get(slice / slices).run(from, to, adders.get(slice / slices));
                        progress.rows(done.addAndGet(to - from), all);
                    }
                }));
            }
            for (Future<?> each : working) {
                join(each);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the comparison was stopped");
        }
    }

    private static void join(Future<?> working) {
        try {
            working.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the comparison was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
