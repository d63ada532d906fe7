package org.openseverance.domain.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.plan.Parameter;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.Reference;
import org.openseverance.domain.resolve.ResolvedAward;
import org.openseverance.domain.resolve.ResolvedLine;
import org.openseverance.domain.resolve.ResolvedPlan;

/** Reads a row aloud: cells become awards, reasons and lines. */
final class Telling {

    private final ResolvedPlan plan;
    private final Row row;
    private final UnaryOperator<String> words;

    Telling(ResolvedPlan plan, Row row, UnaryOperator<String> words) {
        this.plan = plan;
        this.row = row;
        this.words = words;
    }

    SeparationPackage tell() {
        List<AwardResult> awards = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (ResolvedAward award : plan.awards()) {
            AwardResult result = award(award);
            awards.add(result);
            missing.addAll(result.missing());
        }
        Map<String, String> readings = new LinkedHashMap<>();
        plan.plan().readings().forEach((name, reading) -> readings.put(name, reading.is()));
        return ImmutableSeparationPackage.builder()
                .plan(plan.plan().id())
                .revision(plan.plan().revision())
                .outcome(together(awards))
                .awards(awards)
                .cash(money(plan.cash()))
                .cost(money(plan.cost()))
                .warnings(warnings())
                .readings(readings)
                .lines(lines())
                .missing(missing)
                .build();
    }

    /** Entitled to something, else short of facts, else to nothing. */
    private static Outcome together(List<AwardResult> awards) {
        if (awards.stream().anyMatch(a -> a.outcome() == Outcome.FACTS_MISSING)) {
            return Outcome.FACTS_MISSING;
        }
        return awards.stream().anyMatch(a -> a.outcome() == Outcome.ENTITLED) ? Outcome.ENTITLED : Outcome.NOT_ENTITLED;
    }

    private List<String> warnings() {
        List<String> said = new ArrayList<>(ownWarnings());
        plan.laws().forEach(law -> said.addAll(new Telling(law, row, words).ownWarnings()));
        return said;
    }

    private List<String> ownWarnings() {
        return plan.warnings().stream()
                .filter(warning -> row.cell(warning.when()) == 1)
                .map(ResolvedPlan.ResolvedWarning::say)
                .distinct()
                .toList();
    }

    private List<LineResult> lines() {
        List<LineResult> lines = new ArrayList<>();
        plan.lines().forEach((name, line) -> lines.add(line(name, line)));
        for (ResolvedPlan law : plan.laws()) {
            Telling beneath = new Telling(law, row, words);
            law.lines()
                    .forEach((name, line) -> lines.add(
                            beneath.line(name.contains(": ") ? name : law.plan().id() + ": " + name, line)));
        }
        return lines;
    }

    private LineResult line(String name, ResolvedLine line) {
        List<LineResult.Read> reads = new ArrayList<>();
        for (Reference read : line.reads()) {
            reads.add(new LineResult.Read(read.name(), row.value(read.operand(), read.name(), words), source(read)));
        }
        return new LineResult(
                name,
                line.line().title(),
                row.value(line.result(), name, words),
                row.value(line.computed(), name, words),
                line.line().written(),
                reads,
                line.line().cites());
    }

    /** The source of the value of a parameter that was taken. */
    private String source(Reference read) {
        Parameter parameter = read.parameter();
        if (parameter == null || (read.given() >= 0 && row.isKnown(read.given()))) {
            return "";
        }
        Parameter.Value first = parameter.beforeFirst();
        List<Parameter.Value> values = values(parameter, read.by());
        boolean dated = read.asOf() >= 0 && row.isKnown(read.asOf());
        String source = values.isEmpty() || dated ? "" : values.get(0).source();
        if (dated
                && first != null
                && !values.isEmpty()
                && row.cell(read.asOf()) < values.get(0).from()) {
            return first.source();
        }
        for (Parameter.Value value : values) {
            source = dated && value.from() <= row.cell(read.asOf()) ? value.source() : source;
        }
        return source;
    }

    private List<Parameter.Value> values(Parameter parameter, int by) {
        if (parameter.by() == null) {
            return parameter.values().getOrDefault("", List.of());
        }
        String word = by >= 0 && row.isKnown(by) ? row.word(by) : null;
        return word == null ? parameter.otherwise() : parameter.values().getOrDefault(word, parameter.otherwise());
    }

    private AwardResult award(ResolvedAward award) {
        Boolean entitled = row.isKnown(award.gate()) ? row.cell(award.gate()) == 1 : null;
        List<AwardResult.Reason> reasons = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        Set<String> failures = new TreeSet<>();
        for (ResolvedAward.Gate gate : award.gates()) {
            if (row.isKnown(gate.slot()) && row.cell(gate.slot()) == 0) {
                reasons.add(new AwardResult.Reason(gate.line(), gate.reason(), gate.cites()));
            } else if (entitled == null) {
                note(gate.slot(), missing, failures);
            }
        }
        for (int slot : new int[] {award.total(), award.benefits()}) {
            note(slot, missing, failures);
        }
        boolean refused = Boolean.FALSE.equals(entitled);
        Money total = money(award.total());
        if (!refused) {
            unknown(award.quantity(), missing, failures);
            unknown(award.figure(), missing, failures);
        }
        boolean figure = award.award().kind() == AwardKind.FIGURE;
        Money law = money(award.law());
        boolean byLaw = law != null && law.minor() > 0;
        return ImmutableAwardResult.builder()
                .name(award.award().name())
                .kind(award.award().kind())
                .plan(award.plan())
                .outcome(outcome(entitled, byLaw, missing.isEmpty() && failures.isEmpty()))
                .entitled(entitled)
                .reasons(reasons)
                .missing(missing)
                .failures(failures)
                .amount(total)
                .lawPart(law)
                .planPart(
                        law == null || total == null ? null : new Money(total.minor() - law.minor(), total.currency()))
                .benefits(money(award.benefits()))
                .quantity(quantity(award.quantity(), refused && !figure))
                .figure(quantity(award.figure(), false))
                .firstDay(refused ? null : date(award.from()))
                .lastDay(refused ? null : date(award.through()))
                .paidTo(award.award().paidTo())
                .terms(award.award().terms())
                .build();
    }

    private static Outcome outcome(@Nullable Boolean entitled, boolean byLaw, boolean complete) {
        if (Boolean.FALSE.equals(entitled) && !byLaw) {
            return complete ? Outcome.NOT_ENTITLED : Outcome.FACTS_MISSING;
        }
        return complete ? Outcome.ENTITLED : Outcome.FACTS_MISSING;
    }

    private void note(int slot, Set<String> missing, Set<String> failures) {
        if (slot >= 0 && !row.isKnown(slot)) {
            missing.addAll(row.whyUnknown(slot).missing());
            failures.addAll(row.whyUnknown(slot).failures());
        }
    }

    private void unknown(@Nullable Operand operand, Set<String> missing, Set<String> failures) {
        if (operand != null) {
            note(operand.slot(), missing, failures);
        }
    }

    private @Nullable Money money(int slot) {
        return slot < 0 || !row.isKnown(slot)
                ? null
                : new Money(row.cell(slot), plan.plan().currency());
    }

    private LineValue.@Nullable Figure quantity(@Nullable Operand operand, boolean refused) {
        if (operand == null) {
            return null;
        }
        return refused
                ? new LineValue.Figure(0, 1, operand.unit())
                : row.value(operand, "", words) instanceof LineValue.Figure figure ? figure : null;
    }

    private java.time.@Nullable LocalDate date(@Nullable Operand operand) {
        return operand != null && row.value(operand, "", words) instanceof LineValue.Day day ? day.date() : null;
    }
}
