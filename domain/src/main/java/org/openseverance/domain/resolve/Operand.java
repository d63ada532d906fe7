package org.openseverance.domain.resolve;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/**
 * What an expression comes to: a column, or a figure known at once.
 *
 * @param slot the column; of a span, that of its first day; meaningless for a constant figure
 * @param end of a span: the column of the day after it
 * @param constant a figure known at once
 * @param bare a literal without a unit, which takes that of its partner
 * @param noLimit "none": bounds nothing
 */
public record Operand(
        Kind kind, int slot, int end, @Nullable Ratio constant, boolean bare, boolean noLimit) {

    static Operand column(Kind kind, int slot) {
        return new Operand(kind, slot, -1, null, false, false);
    }

    static Operand figure(Unit unit, long denominator, int slot) {
        return column(new Kind.Figure(unit, denominator), slot);
    }

    static Operand span(int from, int before) {
        return new Operand(Kind.Span.KIND, from, before, null, false, false);
    }

    static Operand constant(Ratio value, Unit unit, boolean bare) {
        return new Operand(new Kind.Figure(unit, value.denominator()), -1, -1, value, bare, false);
    }

    static Operand noLimit(Unit unit) {
        return new Operand(new Kind.Figure(unit, 1), -1, -1, null, false, true);
    }

    boolean isFigure() {
        return kind instanceof Kind.Figure;
    }

    /** Of a figure. */
    public Unit unit() {
        return ((Kind.Figure) kind).unit();
    }

    /** Of a figure. */
    public long denominator() {
        return ((Kind.Figure) kind).denominator();
    }

    Operand withUnit(Unit unit) {
        return new Operand(new Kind.Figure(unit, denominator()), slot, end, constant, false, noLimit);
    }
}
