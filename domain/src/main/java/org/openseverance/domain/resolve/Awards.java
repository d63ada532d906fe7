package org.openseverance.domain.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Arithmetic;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.worksheet.FactSlot.Cells;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays awards: their gates, what the law gives beneath them, and what is paid. */
final class Awards {

    private static final List<String> DATES = Vocabulary.FACTS.entrySet().stream()
            .filter(fact -> fact.getValue() == Vocabulary.Kind.DATE)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    private final ProgramBuilder program;
    private final Figures figures;
    private final Names names;
    private final ExpressionResolver expressions;
    private final Laws laws;

    /** Resolves a plan of law into the same program. */
    interface Laws {

        /**
         * The plan; null where it has faults.
         *
         * @param given dates that it reads instead of those of the record, by the facts' names
         */
        @Nullable
        ResolvedPlan resolve(Plan plan, Map<String, Operand> given);
    }

    private final PlanSource plans;
    private final Jurisdiction where;

    Awards(
            ProgramBuilder program,
            Figures figures,
            Names names,
            ExpressionResolver expressions,
            PlanSource plans,
            Jurisdiction where,
            Laws laws) {
        this.program = program;
        this.figures = figures;
        this.names = names;
        this.expressions = expressions;
        this.plans = plans;
        this.where = where;
        this.laws = laws;
    }

    /** The awards by name, each after those it is lessened by. */
    Map<String, ResolvedAward> resolve(Scope scope) {
        Map<String, ResolvedAward> done = new LinkedHashMap<>();
        for (Award award : scope.plan.awards().values()) {
            resolve(award, scope, done, new ArrayList<>());
        }
        Map<String, ResolvedAward> inOrder = new LinkedHashMap<>();
        scope.plan.awards().keySet().stream()
                .filter(done::containsKey)
                .forEach(name -> inOrder.put(name, done.get(name)));
        return inOrder;
    }

    private void resolve(Award award, Scope scope, Map<String, ResolvedAward> done, List<String> open) {
        if (done.containsKey(award.name())) {
            return;
        }
        names.tried(() -> {
            if (open.contains(award.name())) {
                throw new Mistake(
                        award.place(), "awards lessen each other in a circle: " + String.join(" -> ", open), "");
            }
            open.add(award.name());
            try {
                for (String other : award.less()) {
                    resolve(java.util.Objects.requireNonNull(scope.plan.awards().get(other)), scope, done, open);
                }
            } finally {
                open.remove(award.name());
            }
            done.put(award.name(), lay(award, scope, done));
            return Operand.column(Kind.Truth.KIND, 0);
        });
    }

    private ResolvedAward lay(Award award, Scope scope, Map<String, ResolvedAward> done) {
        List<ResolvedAward.Gate> gates = gates(award, scope);
        int gate = program.constant(1);
        for (ResolvedAward.Gate each : gates) {
            gate = gate == program.constant(1) ? each.slot() : program.rule(new Logic.And(gate, each.slot()));
        }
        boolean pays = award.kind() != AwardKind.FIGURE;
        int own = award.amount() == null || !pays ? -1 : gated(gate, money(award.amount(), scope));
        List<ResolvedPlan> beneath = new ArrayList<>();
        int law = award.law() == null ? -1 : law(award, award.law(), scope, beneath);
        int total = total(award, own, law, done);
        return new ResolvedAward(
                scope.plan.id(),
                award,
                gates,
                gate,
                own,
                law,
                total,
                award.benefits() == null ? -1 : gated(gate, money(award.benefits(), scope)),
                award.amount() == null || pays ? null : names.materialized(expressions.figure(award.amount(), scope)),
                award.quantity() == null ? null : names.materialized(expressions.figure(award.quantity(), scope)),
                date(award.from(), scope),
                date(award.through(), scope),
                beneath);
    }

    private @Nullable Operand date(@Nullable Expression date, Scope scope) {
        return date == null ? null : Operand.column(Kind.Date.KIND, expressions.date(date, scope));
    }

    private int gated(int gate, int amount) {
        return gate == program.constant(1)
                ? amount
                : program.rule(new Choice.Choose(gate, amount, program.constant(0)));
    }

    private List<ResolvedAward.Gate> gates(Award award, Scope scope) {
        List<ResolvedAward.Gate> gates = new ArrayList<>();
        for (Line line : scope.plan.lines().values()) {
            List<String> named = award.requires();
            if (line.form() instanceof Form.Require require && (named == null || named.contains(line.name()))) {
                int slot = names.resolve(line.name(), line.place(), scope).slot();
                gates.add(new ResolvedAward.Gate(line.name(), slot, require.reason(), line.cites()));
            }
        }
        if (award.condition() != null) {
            gates.add(new ResolvedAward.Gate(
                    "",
                    expressions.truth(award.condition(), scope),
                    award.reason(),
                    award.terms().getOrDefault("cites", scope.plan.cites())));
        }
        return gates;
    }

    /** An amount in the currency's smallest units. */
    private int money(Expression expression, Scope scope) {
        Operand amount = expressions.figure(expression, scope);
        Place place = expression.place();
        String currency = scope.plan.currency().getCurrencyCode();
        boolean zero = amount.bare() && Ratio.ZERO.equals(amount.constant());
        if (!amount.unit().equals(Unit.of(currency)) && !zero) {
            throw new Mistake(
                    place,
                    "an award pays " + currency + ", but this is "
                            + amount.kind().described(),
                    "");
        }
        long smallest = smallest(scope.plan);
        if (smallest % amount.denominator() != 0) {
            throw new Mistake(
                    place,
                    "the amount of an award is not rounded to " + Ratio.of(1, smallest) + " " + currency,
                    "Add \"round: half up to " + Ratio.of(1, smallest) + "\", or what the plan says, to the line.");
        }
        return figures.slot(amount, smallest);
    }

    static long smallest(Plan plan) {
        return Names.power(Math.max(0, plan.currency().getDefaultFractionDigits()));
    }

    /** What the plans of law give for the same kind of award, together. */
    private int law(Award award, Award.Law law, Scope scope, List<ResolvedPlan> beneath) {
        Map<String, Operand> given = given(law, scope);
        int sum = -1;
        for (String id : law.plans()) {
            Plan plan = plans.find(id);
            if (plan == null) {
                throw new Mistake(law.place(), "stands on the plan \"" + id + "\", which is not in the library", "");
            }
            Boolean applies = where.applies(plan);
            int amount = applies == null
                    ? undecided(plan)
                    : applies ? amount(award, plan, law.place(), scope, given, beneath) : -1;
            sum = sum < 0 || amount < 0 ? Math.max(sum, amount) : program.rule(new Arithmetic.Sum(sum, 1, amount, 1));
        }
        return sum;
    }

    /** The dates that the plans of law read instead of those of the record; laid where none of them applies, too, so that faults are found. */
    private Map<String, Operand> given(Award.Law law, Scope scope) {
        Map<String, Operand> given = new LinkedHashMap<>();
        law.with().forEach((name, date) -> {
            if (Vocabulary.FACTS.get(name) != Vocabulary.Kind.DATE) {
                throw new Mistake(
                        date.place(),
                        "\"with\" of a law gives it dates that this plan works out; \"" + name
                                + "\" is no date of a record",
                        Nearest.advice(name, DATES));
            }
            given.put(name, Operand.column(Kind.Date.KIND, expressions.date(date, scope)));
        });
        return given;
    }

    /** Unknown for want of the work location: a number that needs it. */
    private int undecided(Plan plan) {
        String fact = where.wanting();
        return program.rule(new Choice.Choose(
                program.rule(new Choice.WordIn(
                        names.factSlot(fact, Cells.WORD),
                        org.openseverance.domain.rule.Longs.of(program.words().number(plan.jurisdiction())))),
                program.constant(0),
                program.constant(0)));
    }

    private int amount(
            Award award, Plan plan, Place place, Scope scope, Map<String, Operand> given, List<ResolvedPlan> beneath) {
        if (!plan.currency().equals(scope.plan.currency())) {
            throw new Mistake(
                    place,
                    plan.id() + " pays in " + plan.currency() + ", but this plan in " + scope.plan.currency(),
                    "");
        }
        ResolvedPlan resolved = laws.resolve(plan, given);
        if (resolved == null) {
            throw new Mistake(
                    place, "stands on \"" + plan.id() + "\", which has faults of its own", "Check that plan.");
        }
        beneath.add(resolved);
        return resolved.awards().stream()
                .filter(a -> a.award().kind() == award.kind() && a.total() >= 0)
                .findFirst()
                .map(ResolvedAward::total)
                .orElseThrow(() -> new Mistake(
                        place,
                        plan.id() + " has no award of the kind " + award.kind().label(),
                        ""));
    }

    private int total(Award award, int own, int law, Map<String, ResolvedAward> done) {
        if (own < 0 && law < 0) {
            return -1;
        }
        int total = own;
        if (law >= 0 && award.law() != null) {
            int base = own < 0 ? program.constant(0) : own;
            total = award.law().relation() == Award.Law.Relation.TOPS_UP
                    ? program.rule(new Arithmetic.Greatest(base, 1, law, 1))
                    : program.rule(new Arithmetic.Sum(base, 1, law, 1));
        }
        for (String other : award.less()) {
            int off = done.get(other) == null ? -1 : done.get(other).total();
            if (off >= 0) {
                int taken = program.rule(new Arithmetic.Greatest(off, 1, program.constant(0), 1));
                int rest = program.rule(new Arithmetic.Sum(total, 1, taken, -1));
                total = program.rule(new Arithmetic.Greatest(rest, 1, law < 0 ? program.constant(0) : law, 1));
            }
        }
        return total;
    }
}
