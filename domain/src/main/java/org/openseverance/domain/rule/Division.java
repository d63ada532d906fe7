package org.openseverance.domain.rule;

import org.openseverance.domain.money.Rounding;

/**
 * Division by a number known beforehand, rounded half up (ties away from zero), without the processor's slow division where that can be.
 *
 * <p>The quotient of {@code 2x + d} by {@code 2d} is the high word of its product with the reciprocal {@code ceil(2^64 / 2d)}, exactly, as long as
 * {@code (2x + d) * 2d < 2^63}. Beyond that, and below zero, the plain division is used; a test holds the two against each other.
 */
final class Division {

    private final long divisor;
    private final long twice;
    private final long reciprocal;
    private final long bound;

    private Division(long divisor) {
        this.divisor = divisor;
        this.twice = 2 * divisor;
        this.reciprocal = divisor >= 2 && divisor < 1L << 31 ? Long.divideUnsigned(-1L, twice) + 1 : 0;
        this.bound = reciprocal == 0 ? -1 : (Long.MAX_VALUE / twice - divisor) / 2;
    }

    static Division by(long divisor) {
        return new Division(divisor);
    }

    long halfUp(long x) {
        if (x >= 0 && x <= bound) {
            return Math.multiplyHigh(2 * x + divisor, reciprocal);
        }
        return Rounding.Way.HALF_UP.divide(x, divisor);
    }
}
