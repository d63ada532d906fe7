package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Latest;
import org.openseverance.application.store.Page;
import org.openseverance.application.workforces.LoadedWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.whatif.Comparison;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.whatif.Selection;
import org.openseverance.domain.whatif.WorkforceRun;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/**
 * Who gains and who loses by a scenario, person by person. Nothing of it is stored: it is worked out again from the snapshot and the plans as they were, so that who
 * is erased is in no page.
 */
public final class ComparedPeople {

    private final AskWhatIf whatIfs;
    private final PreparedWhatIf.Preparing preparing;
    private final Executor workers;
    private final Map<Key, Ranking> rankings;
    private final ConcurrentMap<Key, CompletableFuture<Ranking>> underWay = new ConcurrentHashMap<>();

    private record Key(String tenant, UUID whatIf, int scenario, int erased) {}

    /**
     * A person whose cash changes.
     *
     * @param row in the workforce
     * @param employeeId null: not given
     * @param before cash under the baseline
     * @param after cash under the scenario
     */
    public record Person(int row, int sourceRow, @Nullable String employeeId, Money before, Money after) {

        /** Of cash: positive for a gain. */
        public Money difference() {
            return new Money(after.minor() - before.minor(), after.currency());
        }
    }

    /** Which way cash changes. */
    public enum Change {
        GAIN,
        LOSS
    }

    /** Rows whose cash changes, the largest gain first, the largest loss last, with their cash before and after. */
    private record Ranking(int[] rows, long[] before, long[] after, int gains, Currency currency) {

        Money money(long[] cash, int place) {
            return new Money(cash[place], currency);
        }
    }

    /**
     * @param workers what takes longer than a moment runs there
     * @param mostRows of rankings that are kept, all together; a row takes 20 bytes
     */
    public ComparedPeople(
            AskWhatIf whatIfs,
            Shelves shelves,
            LoadedWorkforces workforces,
            WhatIfFormat format,
            PlanFormat plans,
            Executor workers,
            long mostRows) {
        this.whatIfs = whatIfs;
        this.rankings = Latest.weighing(mostRows, ranking -> ranking.rows.length);
        this.preparing = new PreparedWhatIf.Preparing(shelves, workforces, format, plans);
        this.workers = workers;
    }

    /**
     * People whose cash changes, the largest change first.
     *
     * @param scenario from 1; 0 is the baseline
     * @param after the {@link Page#next} of the page before
     */
    public CompletionStage<Page<Person>> page(
            Caller caller, UUID id, int scenario, Change change, @Nullable String after, int limit) {
        return whatIfs.find(caller, id).thenCompose(whatIf -> {
            if (whatIf.state() != WhatIf.State.DONE) {
                throw new Refused(new Problem.Conflict(
                        "The what-if " + id + " is " + whatIf.state().label() + ", not done.",
                        whatIf.state().isOver()
                                ? "It never will be. Create a new what-if with the same question."
                                : "Follow its job until it is done."));
            }
            return preparing
                    .workforces()
                    .loaded(caller, whatIf.workforce())
                    .thenCompose(people -> ranking(caller, whatIf, scenario, people)
                            .thenApply(ranking -> page(people.rows(), ranking, change, position(after), limit)));
        });
    }

    /** All who ask while one works it out wait for that. One that failed is not kept. */
    private CompletionStage<Ranking> ranking(Caller caller, WhatIf whatIf, int scenario, LoadedWorkforce people) {
        Key key = new Key(caller.tenant(), whatIf.id(), scenario, people.head().erased());
        Ranking known = rankings.get(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Ranking> answer = new CompletableFuture<>();
        CompletableFuture<Ranking> first = underWay.putIfAbsent(key, answer);
        if (first != null) {
            return first;
        }
        CompletableFuture.completedStage(whatIf)
                .thenCompose(asked -> preparing.prepare(caller, asked, people))
                .thenApplyAsync(prepared -> ranked(prepared, scenario), workers)
                .whenComplete((ranking, failed) -> {
                    if (ranking != null) {
                        rankings.put(key, ranking);
                    }
                    underWay.remove(key);
                    if (ranking != null) {
                        answer.complete(ranking);
                    } else {
                        answer.completeExceptionally(failed);
                    }
                });
        return answer;
    }

    private static Ranking ranked(PreparedWhatIf prepared, int number) {
        Question question = prepared.question();
        List<Scenario> scenarios = question.scenarios();
        if (number < 1 || number >= scenarios.size()) {
            throw Refused.notFound(
                    "The what-if has no scenario " + number + ".",
                    scenarios.size() == 1
                            ? "It compares the baseline with nothing: it was asked without against, set and sweeps."
                            : "Scenarios are 1 to " + (scenarios.size() - 1) + "; 0 is the baseline.");
        }
        List<Scenario> two = List.of(scenarios.get(0), scenarios.get(number));
        List<Plan> plans = two.stream().map(Scenario::plan).toList();
        List<Fault> faults = new ArrayList<>();
        WorkforceRun run = WorkforceRun.of(question.workforce(), question.event(), plans, prepared.beneath(), faults);
        if (run != null && question.people() != null) {
            String currency = plans.get(0).currency().getCurrencyCode();
            Selection chosen =
                    Selection.of(question.workforce(), question.event(), question.people(), currency, faults);
            run = chosen == null ? null : run.only(chosen.rows());
        }
        if (run == null) {
            throw new IllegalStateException("a what-if that was done cannot be run: " + faults);
        }
        Comparison comparison = new Comparison(run, two, List.of());
        run.worker().run(0, run.size(), comparison.adder());
        int[] rows = IntStream.range(0, run.size())
                .filter(run::includes)
                .filter(row -> isKnown(comparison, row) && difference(comparison, row) != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> -difference(comparison, row))
                        // losses are read from the end: of equal changes the earlier row is to come first in both
                        .thenComparing(row -> difference(comparison, row) > 0 ? row : -row))
                .mapToInt(Integer::intValue)
                .toArray();
        int gains = (int) IntStream.of(rows)
                .takeWhile(row -> difference(comparison, row) > 0)
                .count();
        return new Ranking(
                rows,
                IntStream.of(rows).mapToLong(row -> comparison.cash(0, row)).toArray(),
                IntStream.of(rows).mapToLong(row -> comparison.cash(1, row)).toArray(),
                gains,
                plans.get(0).currency());
    }

    private static boolean isKnown(Comparison comparison, int row) {
        return comparison.cash(0, row) != Long.MIN_VALUE && comparison.cash(1, row) != Long.MIN_VALUE;
    }

    private static long difference(Comparison comparison, int row) {
        return comparison.cash(1, row) - comparison.cash(0, row);
    }

    private static Page<Person> page(Workforce workforce, Ranking ranking, Change change, int from, int limit) {
        boolean gains = change == Change.GAIN;
        int all = gains ? ranking.gains : ranking.rows.length - ranking.gains;
        int to = Math.min(all, from + limit);
        List<Person> people = new ArrayList<>();
        for (int i = from; i < to; i++) {
            people.add(person(workforce, ranking, gains ? i : ranking.rows.length - 1 - i));
        }
        return new Page<>(people, to < all ? Integer.toString(to) : null);
    }

    private static Person person(Workforce workforce, Ranking ranking, int place) {
        int row = ranking.rows[place];
        int code = workforce.has(Fact.EMPLOYEE_ID)
                ? (int) workforce.column(Fact.EMPLOYEE_ID).cell(row)
                : -1;
        return new Person(
                row,
                workforce.sourceRow(row),
                code < 0 ? null : workforce.dictionary(Fact.EMPLOYEE_ID).get(code),
                ranking.money(ranking.before, place),
                ranking.money(ranking.after, place));
    }

    private static int position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,9}")) {
            throw Refused.faulty(
                    "The query says things that are wrong.",
                    List.of(new Fault(
                            new Place("query", 0, 0, "/cursor"),
                            "\"" + after + "\" is no cursor of this list",
                            "Take the \"next\" of the page before.")));
        }
        return Integer.parseInt(after);
    }
}
