package org.openseverance.domain.resolve;

import java.math.BigInteger;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Arithmetic;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays arithmetic on figures: constants are folded, denominators carried, units checked. */
final class Figures {

    private final ProgramBuilder program;

    Figures(ProgramBuilder program) {
        this.program = program;
    }

    /** The column of a figure over a denominator that its own divides. */
    int slot(Operand figure, long denominator) {
        if (figure.constant() != null) {
            return program.constant(figure.constant().over(denominator));
        }
        return scaled(figure.slot(), denominator / figure.denominator());
    }

    private int scaled(int slot, long factor) {
        if (factor == 1) {
            return slot;
        }
        if (program.ruleOf(slot) instanceof Arithmetic.Scaled scaled && fits(scaled.factor(), factor)) {
            return program.rule(new Arithmetic.Scaled(scaled.a(), scaled.factor() * factor));
        }
        return program.rule(new Arithmetic.Scaled(slot, factor));
    }

    private static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    /** Sum, or difference with {@code sign} -1. */
    Operand sum(Operand a, Operand b, int sign, Place place) {
        Unit unit = common(a, b, sign > 0 ? "added" : "subtracted", place);
        limited(a, place);
        limited(b, place);
        if (a.constant() != null && b.constant() != null) {
            return Operand.constant(
                    sign > 0 ? a.constant().plus(b.constant()) : a.constant().minus(b.constant()),
                    unit,
                    a.bare() && b.bare());
        }
        long denominator = lcm(a, b, place);
        return Operand.figure(
                unit,
                denominator,
                program.rule(new Arithmetic.Sum(
                        base(a, denominator),
                        scale(a, denominator),
                        base(b, denominator),
                        sign * scale(b, denominator))));
    }

    private int base(Operand figure, long denominator) {
        return figure.constant() != null ? program.constant(figure.constant().over(denominator)) : figure.slot();
    }

    private static long scale(Operand figure, long denominator) {
        return figure.constant() != null ? 1 : denominator / figure.denominator();
    }

    Operand product(Operand a, Operand b, Place place) {
        limited(a, place);
        limited(b, place);
        Unit unit = a.unit().times(b.unit());
        if (a.constant() != null && b.constant() != null) {
            return Operand.constant(a.constant().times(b.constant()), unit, a.bare() && b.bare());
        }
        if (a.constant() != null) {
            return times(b, a.constant(), unit, place);
        }
        if (b.constant() != null) {
            return times(a, b.constant(), unit, place);
        }
        return Operand.figure(
                unit,
                exact(() -> Math.multiplyExact(a.denominator(), b.denominator()), place),
                program.rule(new Arithmetic.Product(a.slot(), b.slot())));
    }

    private Operand times(Operand figure, Ratio factor, Unit unit, Place place) {
        if (factor.numerator() == 0) {
            // nothing times an unknown is unknown, not nothing
            return Operand.figure(unit, 1, scaled(figure.slot(), 0));
        }
        long denominator = exact(() -> Math.multiplyExact(figure.denominator(), factor.denominator()), place);
        long shared = Ratio.gcd(Math.abs(factor.numerator()), denominator);
        return Operand.figure(unit, denominator / shared, scaled(figure.slot(), factor.numerator() / shared));
    }

    /** Division by a constant; exact. */
    Operand quotient(Operand a, Operand b, Place place) {
        if (b.constant() == null) {
            throw new Mistake(
                    place,
                    "divides by a line, which must be the outermost step of a line that has a \"round\"",
                    "Make the division a line of its own, with \"round: half up to 0.01\" or what the plan says.");
        }
        if (b.constant().numerator() == 0) {
            throw new Mistake(place, "divides by zero", "");
        }
        Operand inverse = Operand.constant(Ratio.ONE.dividedBy(b.constant()), Unit.NONE.dividedBy(b.unit()), b.bare());
        return product(a, inverse, place);
    }

    /** Division by a column, rounded at once. */
    Operand roundedQuotient(Operand a, Operand b, Rounding rounding, Place place) {
        limited(a, place);
        limited(b, place);
        Ratio step = rounding.step();
        // (a / da) / (b / db) in steps of p / q is a * db * q over b * da * p
        long above = exact(() -> Math.multiplyExact(b.denominator(), step.denominator()), place);
        long below = exact(() -> Math.multiplyExact(a.denominator(), step.numerator()), place);
        long shared = Ratio.gcd(above, below);
        int slot = program.rule(new Arithmetic.Quotient(
                slot(a, a.denominator()), above / shared, slot(b, b.denominator()), below / shared, rounding.way()));
        return Operand.figure(a.unit().dividedBy(b.unit()), step.denominator(), scaled(slot, step.numerator()));
    }

    /** A product that is rounded at once: only the rounded figure must fit, not the product. */
    Operand roundedProduct(Operand a, Operand b, Rounding rounding, Place place) {
        limited(a, place);
        limited(b, place);
        Ratio step = rounding.step();
        // (a / da) * (b / db) in steps of p / q is a * b * q over da * db * p
        BigInteger above = BigInteger.valueOf(step.denominator());
        BigInteger below = BigInteger.valueOf(a.denominator())
                .multiply(BigInteger.valueOf(b.denominator()))
                .multiply(BigInteger.valueOf(step.numerator()));
        BigInteger shared = above.gcd(below);
        long factor = above.divide(shared).longValueExact();
        long divisor = exact(() -> below.divide(shared).longValueExact(), place);
        int slot = divisor == 1
                ? scaled(program.rule(new Arithmetic.Product(a.slot(), b.slot())), factor)
                : program.rule(new Arithmetic.RoundedProduct(a.slot(), b.slot(), factor, divisor, rounding.way()));
        return Operand.figure(a.unit().times(b.unit()), step.denominator(), scaled(slot, step.numerator()));
    }

    /** The lesser or the greater. */
    Operand bound(Operand a, Operand b, boolean least, Place place) {
        Unit unit = common(a, b, "compared", place);
        if (a.noLimit() || b.noLimit()) {
            return (a.noLimit() ? b : a).withUnit(unit);
        }
        if (a.constant() != null && b.constant() != null) {
            boolean first = least == (a.constant().compareTo(b.constant()) <= 0);
            return Operand.constant(first ? a.constant() : b.constant(), unit, a.bare() && b.bare());
        }
        long denominator = lcm(a, b, place);
        int x = base(a, denominator);
        int y = base(b, denominator);
        Rule rule = least
                ? new Arithmetic.Least(x, scale(a, denominator), y, scale(b, denominator))
                : new Arithmetic.Greatest(x, scale(a, denominator), y, scale(b, denominator));
        return Operand.figure(unit, denominator, program.rule(rule));
    }

    /** A comparison, as a column of 1 and 0. */
    int compare(Operand a, Operand b, Logic.Relation relation, boolean negated, Place place) {
        common(a, b, "compared", place);
        limited(a, place);
        limited(b, place);
        long denominator = lcm(a, b, place);
        return program.rule(new Logic.Compare(
                base(a, denominator),
                scale(a, denominator),
                relation,
                base(b, denominator),
                scale(b, denominator),
                negated));
    }

    Operand rounded(Operand figure, Rounding rounding, Place place) {
        limited(figure, place);
        Ratio step = rounding.step();
        if (figure.constant() != null) {
            Ratio steps = figure.constant().dividedBy(step);
            long whole = rounding.way().divide(steps.numerator(), steps.denominator());
            return Operand.constant(step.times(Ratio.of(whole)), figure.unit(), figure.bare());
        }
        long above = step.denominator();
        long below = exact(() -> Math.multiplyExact(figure.denominator(), step.numerator()), place);
        long shared = Ratio.gcd(above, below);
        int slot = below == shared
                ? scaled(figure.slot(), above / shared)
                : program.rule(rounding(figure.slot(), above / shared, below / shared, rounding.way()));
        return Operand.figure(figure.unit(), step.denominator(), scaled(slot, step.numerator()));
    }

    private Rule rounding(int slot, long factor, long divisor, Rounding.Way way) {
        if (program.ruleOf(slot) instanceof Arithmetic.Scaled scaled && fits(scaled.factor(), factor)) {
            long whole = scaled.factor() * factor;
            long shared = Ratio.gcd(Math.abs(whole), divisor);
            return new Arithmetic.Rounded(scaled.a(), whole / shared, divisor / shared, way);
        }
        return new Arithmetic.Rounded(slot, factor, divisor, way);
    }

    /** One of two figures, by a column of 1 and 0. */
    Operand choose(int when, Operand then, Operand otherwise, Place place) {
        Unit unit = common(then, otherwise, "chosen between", place);
        limited(then, place);
        limited(otherwise, place);
        long denominator = lcm(then, otherwise, place);
        return Operand.figure(
                unit,
                denominator,
                program.rule(new Choice.Choose(when, slot(then, denominator), slot(otherwise, denominator))));
    }

    /** The first where it is known, else the second. */
    Operand unlessGiven(Operand given, Operand otherwise, Place place) {
        limited(otherwise, place);
        Unit unit = common(given, otherwise, "exchanged", place);
        long denominator = lcm(given, otherwise, place);
        return Operand.figure(
                unit,
                denominator,
                program.rule(new Choice.UnlessGiven(slot(given, denominator), slot(otherwise, denominator))));
    }

    /** The unit two figures share; a bare literal takes that of the other. */
    Unit common(Operand a, Operand b, String verb, Place place) {
        if (a.bare() || a.unit().equals(b.unit())) {
            return b.unit();
        }
        if (b.bare()) {
            return a.unit();
        }
        throw new Mistake(
                place,
                named(a.unit()) + " and " + named(b.unit()) + " cannot be " + verb + "; both must have one unit",
                "Multiply by a conversion, for example \"complete_years * 12 months per year\", or write the unit of the number.");
    }

    private static String named(Unit unit) {
        return unit.isNone() ? "a plain number" : unit.toString();
    }

    private static void limited(Operand figure, Place place) {
        if (figure.noLimit()) {
            throw new Mistake(place, "\"none\" (no limit) may stand in min, max and clamp only", "");
        }
    }

    long lcm(Operand a, Operand b, Place place) {
        return exact(() -> Ratio.lcm(a.denominator(), b.denominator()), place);
    }

    /** A product of denominators. */
    static long times(long a, long b, Place place) {
        return exact(() -> Math.multiplyExact(a, b), place);
    }

    static long exact(java.util.function.LongSupplier computation, Place place) {
        try {
            return computation.getAsLong();
        } catch (ArithmeticException overflow) {
            throw new Mistake(
                    place,
                    "needs fractions finer than the engine can hold exactly",
                    "Round a part of it in a line of its own.");
        }
    }
}
