package org.openseverance.domain.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.ResolvedAward;

/** What one award comes to for one leaver. It reads its row when it is asked. */
public final class AwardResult {

    private final ResolvedAward award;
    private final Currency currency;
    private final Row row;
    /** The columns that the award needs and that are unknown. */
    private final List<Integer> unknown;

    AwardResult(ResolvedAward award, Currency currency, Row row) {
        this.award = award;
        this.currency = currency;
        this.row = row;
        this.unknown = unknown();
    }

    public String name() {
        return award.award().name();
    }

    public AwardKind kind() {
        return award.award().kind();
    }

    /** The plan that grants it. */
    public String plan() {
        return award.plan();
    }

    /** The line that its amount is, or its figure; null where it is no single line. */
    public @Nullable String line() {
        return name(award.award().amount());
    }

    /** The line that says how many weeks, days or months; null where it is no single line. */
    public @Nullable String quantityLine() {
        return name(award.award().quantity());
    }

    private static @Nullable String name(@Nullable Expression expression) {
        return expression instanceof Expression.Name name ? name.name() : null;
    }

    /** The plans of law that it stands on, of those that apply. */
    public List<String> laws() {
        return award.laws().stream().map(law -> law.plan().id()).toList();
    }

    public Outcome outcome() {
        boolean refused = isRefused() && !(isMoney(award.law()) && row.cell(award.law()) > 0);
        return !isComplete() ? Outcome.FACTS_MISSING : refused ? Outcome.NOT_ENTITLED : Outcome.ENTITLED;
    }

    /** Whether the conditions hold; null if facts are missing to say. */
    public @Nullable Boolean entitled() {
        return row.isKnown(award.gate()) ? row.cell(award.gate()) == 1 : null;
    }

    private boolean isRefused() {
        return row.cell(award.gate()) == 0;
    }

    /** Every condition that does not hold. */
    public List<Reason> reasons() {
        if (!isRefused()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (ResolvedAward.Gate gate : award.gates()) {
            if (row.cell(gate.slot()) == 0) {
                reasons.add(new Reason(gate.line(), gate.reason(), gate.cites()));
            }
        }
        return reasons;
    }

    /** What is missing for the outcome or for a figure. */
    public List<String> missing() {
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> missing = new TreeSet<>();
        unknown.forEach(slot -> missing.addAll(row.whyUnknown(slot).missing()));
        return List.copyOf(missing);
    }

    /** What could not be worked out from known facts. */
    public List<String> failures() {
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> failures = new TreeSet<>();
        unknown.forEach(slot -> failures.addAll(row.whyUnknown(slot).failures()));
        return List.copyOf(failures);
    }

    private boolean isComplete() {
        return missing().isEmpty() && failures().isEmpty();
    }

    private boolean isMoney(int slot) {
        return slot >= 0 && row.isKnown(slot);
    }

    private static int slot(@Nullable Operand operand) {
        return operand == null ? -1 : operand.slot();
    }

    private List<Integer> unknown() {
        List<Integer> slots = new ArrayList<>(0);
        if (!row.isKnown(award.gate())) {
            award.gates().forEach(gate -> note(gate.slot(), slots));
        }
        note(award.total(), slots);
        note(award.benefits(), slots);
        if (!isRefused()) {
            note(slot(award.quantity()), slots);
            note(slot(award.figure()), slots);
        }
        return slots;
    }

    /** The columns that it is made of. */
    IntStream parts() {
        IntStream figures = IntStream.of(
                award.gate(), award.total(), award.benefits(), slot(award.quantity()), slot(award.figure()));
        return IntStream.concat(award.gates().stream().mapToInt(ResolvedAward.Gate::slot), figures)
                .filter(slot -> slot >= 0);
    }

    private void note(int slot, List<Integer> slots) {
        if (slot >= 0 && !row.isKnown(slot)) {
            slots.add(slot);
        }
    }

    /** What is paid: the law's part and what the plan adds. Null: unknown, or the award pays nothing. */
    public @Nullable Money amount() {
        return row.money(award.total(), currency);
    }

    /** Of the amount, what the law gives; null where the award stands on no law. */
    public @Nullable Money lawPart() {
        return row.money(award.law(), currency);
    }

    /** Of the amount, what the plan adds to the law; null where the award stands on no law. */
    public @Nullable Money planPart() {
        return isMoney(award.law()) && isMoney(award.total())
                ? new Money(row.cell(award.total()) - row.cell(award.law()), currency)
                : null;
    }

    /** The employer's cost of benefits that go on. */
    public @Nullable Money benefits() {
        return row.money(award.benefits(), currency);
    }

    /** How many weeks, days or months; 0 where refused. */
    public LineValue.@Nullable Figure quantity() {
        Operand quantity = award.quantity();
        return quantity != null && isRefused() && kind() != AwardKind.FIGURE
                ? new LineValue.Figure(0, 1, quantity.unit())
                : figure(quantity);
    }

    /** The figure of an award that pays nothing. */
    public LineValue.@Nullable Figure figure() {
        return figure(award.figure());
    }

    private LineValue.@Nullable Figure figure(@Nullable Operand operand) {
        return operand != null && row.value(operand, "") instanceof LineValue.Figure figure ? figure : null;
    }

    /** The first day of a notice or of cover; null where the award has none. */
    public @Nullable LocalDate firstDay() {
        return date(award.from());
    }

    /** Its last day. */
    public @Nullable LocalDate lastDay() {
        return date(award.through());
    }

    private @Nullable LocalDate date(@Nullable Operand operand) {
        if (operand == null || isRefused()) {
            return null;
        }
        return row.value(operand, "") instanceof LineValue.Day day ? day.date() : null;
    }

    public Award.PaidTo paidTo() {
        return award.award().paidTo();
    }

    /** When and how it is paid, what for, in kind: the terms as the plan words them. */
    public Map<String, String> terms() {
        return award.award().terms();
    }

    private List<Object> content() {
        return List.of(
                name(), kind(), plan(), outcome(), reasons(), missing(), failures(), paidTo(), terms(), figures());
    }

    private String figures() {
        return Arrays.asList(entitled(), amount(), lawPart(), benefits(), quantity(), figure(), firstDay(), lastDay())
                .toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AwardResult that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), plan(), figures());
    }

    @Override
    public String toString() {
        return name() + " of " + plan() + ": " + outcome().label() + " " + figures();
    }

    /** A condition that does not hold. */
    public record Reason(String line, String reason, String source) {}
}
