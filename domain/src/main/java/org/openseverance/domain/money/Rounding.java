package org.openseverance.domain.money;

import org.openseverance.domain.quantity.Ratio;

/**
 * A named rounding: which way, and to what step in the unit of the line.
 *
 * <p>The one place where anything is rounded. Bulk rules call {@link Way#divide}.
 *
 * @param way which neighbour is taken
 * @param step the multiple that the result is rounded to, for example 1/100
 */
public record Rounding(Way way, Ratio step) {

    public Rounding {
        if (step.numerator() <= 0) {
            throw new IllegalArgumentException("a rounding step is positive, not " + step);
        }
    }

    /** Which neighbour is taken. */
    public enum Way {
        /** The nearest; a tie away from zero. */
        HALF_UP("half up"),
        /** The nearest; a tie to the even neighbour. */
        HALF_EVEN("half even"),
        /** Away from zero. */
        UP("up"),
        /** Towards zero. */
        DOWN("down");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** {@code numerator / denominator} as a whole number; the denominator is not zero. */
        public long divide(long numerator, long denominator) {
            long quotient = numerator / denominator;
            long rest = numerator - quotient * denominator;
            if (rest == 0) {
                return quotient;
            }
            boolean negative = (rest < 0) != (denominator < 0);
            return takesNext(quotient, rest, denominator) ? quotient + (negative ? -1 : 1) : quotient;
        }

        private boolean takesNext(long quotient, long rest, long denominator) {
            // compares 2 * |rest| with |denominator| without overflow: both are taken negative
            long r = rest < 0 ? rest : -rest;
            long toGo = (denominator < 0 ? denominator : -denominator) - r;
            return switch (this) {
                case HALF_UP -> r <= toGo;
                case HALF_EVEN -> r < toGo || (r == toGo && (quotient & 1) == 1);
                case UP -> true;
                case DOWN -> false;
            };
        }
    }

    @Override
    public String toString() {
        return way.label() + " to " + step;
    }
}
