package org.openseverance.domain.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.plan.Warning;
import org.openseverance.domain.rule.Arithmetic;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.FactSlot.Cells;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Resolves plans into one program: what several plans or scenarios have in common is laid, and worked out, once. */
public final class Resolver {

    private final ProgramBuilder program = new ProgramBuilder();
    private final PlanSource plans;
    private final Precision precision;
    private final Jurisdiction where;
    private final Map<Law, ResolvedPlan> laws = new HashMap<>();
    private final List<String> openLaws = new ArrayList<>();

    /** A plan of law, with the dates that a plan on top of it gives to it. */
    private record Law(String id, Map<String, Operand> given) {}

    /**
     * A resolver for people who work in one place.
     *
     * @param plans where plans of law and plans that are read are found
     * @param precision the decimals of the facts
     */
    public Resolver(PlanSource plans, Precision precision, Jurisdiction where) {
        this.plans = plans;
        this.precision = precision;
        this.where = where;
    }

    /** The rules laid so far. */
    public ProgramBuilder program() {
        return program;
    }

    /** Adds a plan; null, with its faults, if its units or references do not agree. */
    public @Nullable ResolvedPlan add(Plan plan, Overridden overridden, List<Fault> faults) {
        return add(plan, overridden, Map.of(), faults);
    }

    private @Nullable ResolvedPlan add(
            Plan plan, Overridden overridden, Map<String, Operand> given, List<Fault> faults) {
        int before = faults.size();
        ResolvedPlan resolved = lay(plan, overridden, given, faults);
        return faults.size() > before ? null : resolved;
    }

    /** A plan whose units and references agree, or every fault of it, found without any facts. */
    public static List<Fault> check(Plan plan, PlanSource plans) {
        List<Fault> faults = new ArrayList<>();
        String[] parts = plan.jurisdiction().split("-", 2);
        Jurisdiction anywhere =
                new Jurisdiction(parts[0].isEmpty() ? "--" : parts[0], parts.length > 1 ? plan.jurisdiction() : "--");
        new Resolver(plans, Precision.USUAL, anywhere).add(plan, Overridden.NONE, faults);
        return faults;
    }

    private ResolvedPlan lay(Plan plan, Overridden overridden, Map<String, Operand> given, List<Fault> faults) {
        Figures figures = new Figures(program);
        Dates dates = new Dates(program);
        Names names = new Names(program, figures, precision, overridden, faults);
        ExpressionResolver expressions = new ExpressionResolver(program, figures, names, dates);
        List<ResolvedPlan.ResolvedWarning> warnings = new ArrayList<>();
        names.layWith(
                expressions,
                new Lines(program, figures, names, expressions, dates, plans),
                new Parameters(program, figures, names, warnings));
        Scope scope = new Scope(plan, null, Map.of());
        scope.done.putAll(given);

        plan.lines().values().forEach(line -> names.tried(() -> names.resolve(line.name(), line.place(), scope)));
        plan.parameters().values().forEach(p -> names.tried(() -> names.resolve(p.name(), p.place(), scope)));
        for (Warning warning : plan.warnings()) {
            names.tried(() -> {
                int when = expressions.truth(warning.when(), scope);
                warnings.add(new ResolvedPlan.ResolvedWarning(when, warning.say()));
                return Operand.column(Kind.Truth.KIND, when);
            });
        }
        verified(scope, names, warnings);
        covered(plan, names, warnings);
        Map<String, ResolvedAward> awards = new Awards(
                        program, figures, names, expressions, plans, where, (law, over) -> law(law, over, faults))
                .resolve(scope);
        List<ResolvedAward> inOrder = List.copyOf(awards.values());
        int cash = cash(inOrder);
        ResolvedPlan resolved =
                new ResolvedPlan(plan, materialized(names), inOrder, warnings, cash, cost(cash, inOrder));
        keep(resolved);
        return resolved;
    }

    private static Map<String, ResolvedLine> materialized(Names names) {
        Map<String, ResolvedLine> lines = new LinkedHashMap<>();
        names.lines()
                .forEach((name, line) -> lines.put(
                        name,
                        new ResolvedLine(
                                line.plan(),
                                line.line(),
                                column(names, line.result()),
                                column(names, line.computed()),
                                line.reads())));
        return lines;
    }

    private static Operand column(Names names, Operand operand) {
        return operand.isFigure() && !operand.noLimit() ? names.materialized(operand) : operand;
    }

    private void verified(Scope scope, Names names, List<ResolvedPlan.ResolvedWarning> warnings) {
        Integer until = scope.plan.verifiedUntil();
        if (until != null) {
            int later = program.rule(new Logic.Compare(
                    program.constant(until),
                    1,
                    Logic.Relation.LESS,
                    names.resolve("termination_date", Place.BUILT, scope).slot(),
                    1,
                    false));
            warnings.add(new ResolvedPlan.ResolvedWarning(
                    later, scope.plan.id() + " is verified only up to " + PackedDate.toLocalDate(until)));
        }
    }

    /** Warns of someone who works where the plan does not apply; where that is unknown nothing is told. */
    private void covered(Plan plan, Names names, List<ResolvedPlan.ResolvedWarning> warnings) {
        boolean law = !openLaws.isEmpty(); // which is laid only where it applies
        if (!law && !plan.jurisdiction().isEmpty()) {
            String fact = plan.jurisdiction().contains("-") ? "work_location.subdivision" : "work_location.country";
            int there = program.rule(new Choice.WordIn(
                    names.factSlot(fact, Cells.WORD), Longs.of(program.words().number(plan.jurisdiction()))));
            warnings.add(new ResolvedPlan.ResolvedWarning(
                    program.rule(new Logic.Not(there)),
                    plan.id() + " is for people who work in " + plan.jurisdiction()));
        }
    }

    private @Nullable ResolvedPlan law(Plan plan, Map<String, Operand> given, List<Fault> faults) {
        if (openLaws.contains(plan.id())) {
            faults.add(new Fault(
                    Place.BUILT,
                    "plans stand on each other in a circle: " + String.join(" -> ", openLaws) + " -> " + plan.id(),
                    ""));
            return null;
        }
        openLaws.add(plan.id());
        try {
            Law law = new Law(plan.id(), given);
            ResolvedPlan known = laws.get(law);
            ResolvedPlan resolved = known != null ? known : add(plan, Overridden.NONE, given, faults);
            if (resolved != null) {
                laws.put(law, resolved);
            }
            return resolved;
        } finally {
            openLaws.remove(plan.id());
        }
    }

    private int cash(List<ResolvedAward> awards) {
        return total(awards.stream()
                .filter(award -> award.award().paidTo() == Award.PaidTo.EMPLOYEE)
                .mapToLong(ResolvedAward::total));
    }

    /** Cash, and what is paid to others. */
    private int cost(int cash, List<ResolvedAward> awards) {
        LongStream toOthers = awards.stream()
                .filter(award -> award.award().paidTo() != Award.PaidTo.EMPLOYEE)
                .mapToLong(ResolvedAward::total);
        LongStream benefits = awards.stream().mapToLong(ResolvedAward::benefits);
        return total(LongStream.concat(LongStream.of(cash), LongStream.concat(toOthers, benefits)));
    }

    /** The sum of columns; -1 stands for none. */
    private int total(LongStream slots) {
        long[] parts =
                slots.filter(slot -> slot >= 0 && slot != program.constant(0)).toArray();
        return switch (parts.length) {
            case 0 -> program.constant(0);
            case 1 -> (int) parts[0];
            default -> program.rule(new Arithmetic.Total(Longs.of(parts)));
        };
    }

    private void keep(ResolvedPlan plan) {
        for (ResolvedLine line : plan.lines().values()) {
            keep(line.result());
            keep(line.computed());
            for (Reference read : line.reads()) {
                keep(read.operand());
                for (int slot : new int[] {read.asOf(), read.by(), read.given()}) {
                    if (slot >= 0) {
                        program.keep(slot);
                    }
                }
            }
        }
        for (ResolvedPlan.ResolvedWarning warning : plan.warnings()) {
            program.keep(warning.when());
        }
        for (ResolvedAward award : plan.awards()) {
            award.gates().forEach(gate -> program.keep(gate.slot()));
            for (int slot : new int[] {award.gate(), award.own(), award.law(), award.total(), award.benefits()}) {
                if (slot >= 0) {
                    program.keep(slot);
                }
            }
            for (Operand operand : new Operand[] {award.figure(), award.quantity(), award.from(), award.through()}) {
                if (operand != null) {
                    keep(operand);
                }
            }
        }
        program.keep(plan.cash());
        program.keep(plan.cost());
    }

    private void keep(Operand operand) {
        if (operand.slot() >= 0) {
            program.keep(operand.slot());
        }
        if (operand.end() >= 0) {
            program.keep(operand.end());
        }
    }
}
