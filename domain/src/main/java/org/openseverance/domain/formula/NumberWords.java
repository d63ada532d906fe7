package org.openseverance.domain.formula;

import org.openseverance.domain.quantity.Ratio;

/** The numbers that a plan may write: {@code 26}, {@code 0.025}, {@code 1/3}. */
public final class NumberWords {

    /** The greatest numerator and denominator: above all money of the world, and far from the bounds of {@code long}. */
    private static final long MOST = Long.MAX_VALUE / 1_000_000;

    private NumberWords() {}

    /**
     * The number that a text says.
     *
     * @throws ArithmeticException if it divides by zero, or is too large or too fine
     * @throws NumberFormatException if it is no number
     */
    public static Ratio parse(String text) {
        Ratio value = Ratio.parse(text);
        if (Math.absExact(value.numerator()) > MOST || value.denominator() > MOST) {
            throw new ArithmeticException("too large or too fine: " + text);
        }
        return value;
    }
}
