package org.openseverance.domain.rule;

import org.openseverance.domain.money.Rounding;

/**
 * Multiplication by {@code factor / divisor}, both known beforehand, rounded half up (ties away from zero), without the processor's slow division where that can
 * be.
 *
 * <p>From zero on, {@code x / d} rounded is the whole part of {@code (x + h) / d}, with h the whole part of {@code d / 2}. Below 2^42 that is the product of
 * {@code x + h} with the reciprocal {@code m = ceil(2^s / d)}, shifted by s, exactly, if {@code 2^42 * d <= 2^s}. With the upper 21 bits a and the lower ones b it is
 * {@code (am + bm / 2^21) / 2^(s - 21)}: nothing but what vector instructions can do, for whole columns.
 *
 * <p>A larger number is, one by one, the high word of {@code 2fx + d} times the reciprocal {@code ceil(2^64 / 2d)}, exactly, as long as
 * {@code (2fx + d) * 2d < 2^63}. Beyond that, and below zero, the plain division is used; tests hold them all against each other.
 */
final class Division {

    private static final int HALF_BITS = 21;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final long MOST_NARROW = 1L << 20;

    private final long factor;
    private final long divisor;
    private final long twiceFactor;
    private final long reciprocal;
    private final long bound;
    private final boolean narrow;
    private final int shift;
    private final long narrowReciprocal;

    private Division(long factor, long divisor) {
        this.factor = factor;
        this.divisor = divisor;
        boolean quick = factor > 0 && factor < 1L << 31 && divisor >= 2 && divisor < 1L << 31;
        this.twiceFactor = 2 * factor;
        this.reciprocal = quick ? Long.divideUnsigned(-1L, 2 * divisor) + 1 : 0;
        this.bound = quick ? Math.floorDiv(Long.MAX_VALUE / (2 * divisor) - divisor, twiceFactor) : -1;
        this.narrow = divisor > 0 && divisor < MOST_NARROW;
        this.shift = HALF_BITS + Long.SIZE - Long.numberOfLeadingZeros(divisor);
        this.narrowReciprocal = narrow ? ((1L << (shift + HALF_BITS)) - 1) / divisor + 1 : 0;
    }

    static Division of(long factor, long divisor) {
        return new Division(factor, divisor);
    }

    /** Fills rows 0 to n - 1 of a column. */
    void halfUp(long[] x, long[] out, int n) {
        if (halfUpNarrow(x, out, n)) {
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = halfUp(x[i]);
        }
    }

    /** The same, where the column may be that of {@code x}; false if a number is below zero or too large: the column is then undefined. */
    boolean halfUpNarrow(long[] x, long[] out, int n) {
        if (!narrow) {
            return false;
        }
        return factor == 1 ? divided(x, out, n) : Narrow.scaled(x, factor, out, n) && divided(out, out, n);
    }

    /** Without the factor, of numbers of 41 bits. */
    private boolean divided(long[] x, long[] out, int n) {
        long half = divisor / 2;
        long inverse = narrowReciprocal;
        int places = shift;
        long seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= x[i];
            long y = x[i] + half;
            out[i] = ((y >>> HALF_BITS) * inverse + (((y & HALF) * inverse) >>> HALF_BITS)) >>> places;
        }
        return seen >>> (2 * HALF_BITS - 1) == 0;
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
