package org.openseverance.domain.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.quote.RowQuoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.Jurisdiction;
import org.openseverance.domain.resolve.Overridden;
import org.openseverance.domain.resolve.Precision;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.resolve.Resolver;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.Paper;
import org.openseverance.domain.worksheet.Program;
import org.openseverance.domain.worksheet.WorkforceFacts;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * Several plans laid into one program for each kind of work location, and run over a workforce block by block. What the plans have in common is worked out once. Rows
 * whose facts cannot be true together are passed over. The run itself is immutable; each thread takes a {@link Worker}.
 */
public final class WorkforceRun {

    private final Workforce workforce;
    private final WorkforceFacts facts;
    private final List<Variant> variants;
    private final int[] variantOf;
    private final @Nullable BitSet chosen;
    private final Contradictions contradictions;
    private final Order order;

    /** The plans as resolved for one kind of location. */
    private record Variant(Program program, List<ResolvedPlan> plans) {}

    private WorkforceRun(
            Workforce workforce,
            WorkforceFacts facts,
            List<Variant> variants,
            int[] variantOf,
            @Nullable BitSet chosen,
            Contradictions contradictions) {
        this.workforce = workforce;
        this.facts = facts;
        this.variants = List.copyOf(variants);
        this.variantOf = variantOf;
        this.chosen = chosen;
        this.contradictions = contradictions;
        this.order =
                new Order(workforce.size(), variants.size(), variantOf, contradictions.leave(chosen, workforce.size()));
    }

    /**
     * Lays the plans; null, with their faults, if units or references do not agree.
     *
     * @param event what holds for everyone, such as the last day
     */
    public static @Nullable WorkforceRun of(
            Workforce workforce, WorkforceFacts.Event event, List<Plan> plans, PlanSource source, List<Fault> faults) {
        return of(workforce, event, plans, source, faults, Contradictions.of(workforce, event));
    }

    /** The same, also for rows whose facts contradict each other: who is asked for does not depend on it. */
    static @Nullable WorkforceRun ofAll(
            Workforce workforce, WorkforceFacts.Event event, Plan plan, List<Fault> faults) {
        return of(workforce, event, List.of(plan), PlanSource.NONE, faults, Contradictions.NONE);
    }

    private static @Nullable WorkforceRun of(
            Workforce workforce,
            WorkforceFacts.Event event,
            List<Plan> plans,
            PlanSource source,
            List<Fault> faults,
            Contradictions contradictions) {
        List<Plan> laws = source.beneath(plans);
        Locations locations = Locations.of(workforce, event, laws);
        Precision precision = precision(workforce);
        List<Variant> variants = new ArrayList<>();
        for (Jurisdiction where : locations.kinds()) {
            Resolver resolver = new Resolver(source, precision, where);
            List<ResolvedPlan> resolved = new ArrayList<>();
            for (Plan plan : plans) {
                ResolvedPlan one = resolver.add(plan, Overridden.NONE, faults);
                if (one == null) {
                    return null;
                }
                resolved.add(one);
            }
            variants.add(new Variant(resolver.program().build(), List.copyOf(resolved)));
        }
        return new WorkforceRun(
                workforce, new WorkforceFacts(workforce, event), variants, locations.ofRows(), null, contradictions);
    }

    /** The same run for some employees only. */
    public WorkforceRun only(BitSet rows) {
        return new WorkforceRun(workforce, facts, variants, variantOf, (BitSet) rows.clone(), contradictions);
    }

    /** Those of its rows that are not worked out, with what is wrong with each. */
    void contradictory(ObjIntConsumer<List<String>> taker) {
        contradictions.among(chosen).stream().forEach(row -> taker.accept(contradictions.of(row), row));
    }

    /** Whether an employee is among those that the run is for. */
    public boolean includes(int row) {
        return chosen == null || chosen.get(row);
    }

    private static Precision precision(Workforce workforce) {
        Map<String, Integer> decimals = new HashMap<>();
        for (Fact fact : Fact.values()) {
            if (fact.kind() == Fact.Kind.NUMBER && workforce.has(fact)) {
                decimals.put(fact.label(), workforce.decimals(fact));
            }
        }
        return new Precision(decimals);
    }

    public Workforce workforce() {
        return workforce;
    }

    /** How many employees. */
    public int size() {
        return workforce.size();
    }

    /** How many plans. */
    public int plans() {
        return variants.isEmpty() ? 0 : variants.get(0).plans.size();
    }

    /** How many rules run for each row, at most. */
    public int rules() {
        return variants.stream().mapToInt(v -> v.program.size()).max().orElse(0);
    }

    /** The units of what the awards of a plan count, by the award's place; none of those that count nothing. */
    List<Unit> units(int plan) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return variants.get(0).plans.get(plan).awards().stream()
                .map(Tally::quantity)
                .map(quantity -> quantity == null ? Unit.NONE : quantity.unit())
                .toList();
    }

    /** What one thread needs. */
    public Worker worker() {
        return new Worker();
    }

    /** Sees each block as it is worked out. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A block of rows of the workforce, at rows 0 to n - 1 of the worksheet.
         *
         * @param plans as resolved for these rows, in the order of the run
         */
        void visit(Worksheet worksheet, List<ResolvedPlan> plans, int[] rows, int n);
    }

    /** One thread's worksheets. */
    public final class Worker {

        private final @Nullable Worksheet[] worksheets = new Worksheet[variants.size()];
        private final int[] block = new int[Worksheet.BLOCK];
        private final Paper paper = new Paper(Worksheet.BLOCK);

        private Worker() {}

        /** Works out rows {@code from} to before {@code to}. */
        public void run(int from, int to, Visitor visitor) {
            order.blocks(from, to, block, (variant, rows, n) -> {
                Worksheet worksheet = worksheet(variant);
                worksheet.run(rows, n);
                visitor.visit(worksheet, variants.get(variant).plans, rows, n);
            });
        }

        private int variantOf(int row) {
            return variantOf.length == 0 ? 0 : variantOf[row];
        }

        private Worksheet worksheet(int variant) {
            Worksheet known = worksheets[variant];
            if (known == null) {
                known = new Worksheet(variants.get(variant).program, facts, paper);
                worksheets[variant] = known;
            }
            return known;
        }

        /** Why one employee's cash changes from the first plan to another. */
        public ChangeExplained explain(Difference.Change change, int plan) {
            return ChangeExplained.of(change, workforce, quote(change.row(), 0), quote(change.row(), plan));
        }

        /** The package that a plan gives one employee, with every line. */
        public SeparationPackage quote(int row, int plan) {
            int variant = variantOf(row);
            Worksheet worksheet = worksheet(variant);
            worksheet.run(new int[] {row}, 1);
            return RowQuoter.quote(variants.get(variant).plans.get(plan), worksheet, 0, name -> word(name, row));
        }

        private String pay(String name, int row) {
            BigDecimal rate =
                    BigDecimal.valueOf(workforce.column(name + ".rate").cell(row), workforce.decimals(name + ".rate"));
            String currency = workforce.has(name + ".currency") ? " " + word(name + ".currency", row) : "";
            return rate.toPlainString() + currency + " per " + word(name + ".period", row);
        }

        private String word(String name, int row) {
            String forAll = facts.event().words().get(name);
            if (forAll != null) {
                return forAll;
            }
            if (Vocabulary.RATES_OF_PAY.contains(name)) {
                return pay(name, row);
            }
            if (!workforce.has(name)) {
                return name;
            }
            int code = (int) workforce.column(name).cell(row);
            return code < 0 ? "" : workforce.dictionary(name).get(code);
        }
    }
}
