package org.openseverance.domain.resolve;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression.Relation;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.rule.Arithmetic;
import org.openseverance.domain.rule.Calendar;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.TimeUnit;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays dates moved by lengths, and periods held against lengths. */
final class Dates {

    private final ProgramBuilder program;

    Dates(ProgramBuilder program) {
        this.program = program;
    }

    /** A date moved forwards, or backwards with {@code sign} -1. */
    Operand moved(int date, Operand length, int sign, Scope scope, Place place) {
        TimeUnit unit = unit(length, place);
        MissingDay missing = unit.months() > 0 ? missingDay(null, scope, place) : MissingDay.LAST_DAY;
        return Operand.column(Kind.Date.KIND, shift(date, length, unit, sign, missing, place));
    }

    private int shift(int date, Operand length, TimeUnit unit, int sign, MissingDay missing, Place place) {
        int months = unit.months() > 0 ? 1 : 0;
        int days = unit == TimeUnit.WEEK ? 7 : 1;
        if (length.constant() != null) {
            Ratio steps = length.constant().times(Ratio.of((long) sign * (months > 0 ? unit.months() : days)));
            if (!steps.isWhole()) {
                throw new Mistake(
                        place,
                        "moves a date by " + length.constant() + " " + unit.label() + "s, which is no whole number of "
                                + (months > 0 ? "months" : "days"),
                        "");
            }
            return program.rule(new Calendar.Shift(date, program.constant(steps.numerator()), months, 1, missing));
        }
        if (length.denominator() != 1) {
            throw new Mistake(
                    place, "moves a date by a number that can have fractions", "Round it down in a line of its own.");
        }
        int amount = sign > 0 ? length.slot() : program.rule(new Arithmetic.Scaled(length.slot(), -1));
        return program.rule(new Calendar.Shift(date, amount, months > 0 ? unit.months() : 0, days, missing));
    }

    private static TimeUnit unit(Operand length, Place place) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (length.unit().equals(org.openseverance.domain.plan.Form.unit(unit))
                    && unit != TimeUnit.HOUR
                    && unit != TimeUnit.WORKING_DAY) {
                return unit;
            }
        }
        throw new Mistake(
                place,
                "needs a length in years, half-years, quarters, months, weeks or days, not "
                        + (length.unit().isNone() ? "a plain number" : length.unit()),
                length.bare() ? "Write the unit, for example \"2 years\"." : "");
    }

    /** The convention of a count, or of its plan. */
    static MissingDay missingDay(@Nullable MissingDay own, Scope scope, Place place) {
        MissingDay missing = own != null ? own : scope.plan.missingDay();
        if (missing == null) {
            throw new Mistake(
                    place,
                    "counts in months or years, and the plan does not say where an anniversary falls that the calendar lacks",
                    "Write \"missing_day: last day\" or \"missing_day: next day\" at the top of the plan.");
        }
        return missing;
    }

    /** A period held against a length by the calendar. */
    int length(Operand span, Operand length, Relation relation, Scope scope, Place place) {
        TimeUnit unit = unit(length, place);
        Ratio months = length.constant() == null ? null : length.constant().times(Ratio.of(unit.months()));
        boolean reaches = relation == Relation.AT_LEAST || relation == Relation.LESS;
        if (months != null && reaches && months.isWhole() && months.numerator() > 0) {
            return months(span, months.numerator(), relation == Relation.LESS, missingDay(null, scope, place));
        }
        return length(span, moved(span.slot(), length, 1, scope, place).slot(), relation);
    }

    /** A day so many months on is reached by the end when as many months are complete: a column that counts share. */
    private int months(Operand span, long months, boolean fewer, MissingDay missing) {
        int complete = program.rule(new Calendar.CompleteMonths(span.slot(), span.end(), missing));
        return program.rule(new Logic.Compare(complete, 1, Logic.Relation.LESS, program.constant(months), 1, !fewer));
    }

    private int length(Operand span, int reached, Relation relation) {
        return switch (relation) {
            case AT_LEAST -> compare(reached, Logic.Relation.AT_MOST, span.end(), false);
            case MORE -> compare(reached, Logic.Relation.LESS, span.end(), false);
            case LESS -> compare(reached, Logic.Relation.AT_MOST, span.end(), true);
            case AT_MOST -> compare(reached, Logic.Relation.LESS, span.end(), true);
            case EQUAL -> compare(reached, Logic.Relation.EQUAL, span.end(), false);
            case NOT_EQUAL -> compare(reached, Logic.Relation.EQUAL, span.end(), true);
        };
    }

    private int compare(int a, Logic.Relation relation, int b, boolean negated) {
        return program.rule(new Logic.Compare(a, 1, relation, b, 1, negated));
    }

    /** The day after. */
    int dayAfter(int date) {
        return program.rule(new Calendar.Shift(date, program.constant(1), 0, 1, MissingDay.LAST_DAY));
    }
}
