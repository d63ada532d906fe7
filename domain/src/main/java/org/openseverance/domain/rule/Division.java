package org.openseverance.domain.rule;

import org.openseverance.domain.money.Rounding;

/**
 * Multiplication by {@code factor / divisor}, both known beforehand, rounded half up (ties away from zero), without the processor's slow division where that can
 * be.
 *
 * <p>The quotient of {@code 2fx + d} by {@code 2d} is the high word of its product with the reciprocal {@code ceil(2^64 / 2d)}, exactly, as long as
 * {@code (2fx + d) * 2d < 2^63}. Beyond that, and below zero, the plain division is used; a test holds the two against each other.
 */
final class Division {

    private final long factor;
    private final long divisor;
    private final long twiceFactor;
    private final long reciprocal;
    private final long bound;

    private Division(long factor, long divisor) {
        this.factor = factor;
        this.divisor = divisor;
        boolean quick = factor > 0 && factor < 1L << 31 && divisor >= 2 && divisor < 1L << 31;
        this.twiceFactor = 2 * factor;
        this.reciprocal = quick ? Long.divideUnsigned(-1L, 2 * divisor) + 1 : 0;
        this.bound = quick ? Math.floorDiv(Long.MAX_VALUE / (2 * divisor) - divisor, twiceFactor) : -1;
    }

    static Division of(long factor, long divisor) {
        return new Division(factor, divisor);
    }

    /** Fills rows 0 to n - 1 of a column, which may be that of {@code x}. */
    void halfUp(long[] x, long[] out, int n) {
        if (factor == 1 && Long.bitCount(divisor) == 1) {
            Narrow.shifted(x, Long.numberOfTrailingZeros(divisor), out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = halfUp(x[i]);
        }
    }

    long halfUp(long x) {
        if (x >= 0 && x <= bound) {
            return Math.multiplyHigh(twiceFactor * x + divisor, reciprocal);
        }
        return Wide.fits(factor, x)
                ? Rounding.Way.HALF_UP.divide(factor * x, divisor)
                : Wide.product(x, 1, factor, divisor, Rounding.Way.HALF_UP);
    }
}
