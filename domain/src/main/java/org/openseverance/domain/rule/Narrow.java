package org.openseverance.domain.rule;

/**
 * Plain loops over whole columns, which the compiler turns into vector instructions. They check all rows together at the end instead of each row by a branch, and
 * say whether every row is right; where one is not, the caller goes over the rows again, slowly and exactly.
 */
final class Narrow {

    private static final long HALF_RANGE = 1L << 31;
    private static final int ROOM = 62;

    private Narrow() {}

    /** Sums; false if one leaves the range. */
    static boolean sum(long[] x, long[] y, long[] out, int n) {
        long left = 0;
        for (int i = 0; i < n; i++) {
            long sum = x[i] + y[i];
            left |= (x[i] ^ sum) & (y[i] ^ sum);
            out[i] = sum;
        }
        return left >= 0;
    }

    /** The sums of four; false if a part has more than 60 bits. */
    static boolean sum(long[] w, long[] x, long[] y, long[] z, long[] out, int n) {
        long half = 1L << (ROOM - 2);
        long seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= (w[i] + half) | (x[i] + half) | (y[i] + half) | (z[i] + half);
            out[i] = w[i] + x[i] + y[i] + z[i];
        }
        return seen >>> (ROOM - 1) == 0;
    }

    /** {@code x * scaleX + y * scaleY}; false if a part has more than 62 bits. */
    static boolean sum(long[] x, long scaleX, long[] y, long scaleY, long[] out, int n) {
        if (scaleX == 1) {
            return sum(x, y, scaleY, out, n);
        }
        if (scaleY == 1) {
            return sum(y, x, scaleX, out, n);
        }
        // two loops: two multiplications in one are too much for the compiler to turn into vector instructions
        return scaled(x, scaleX, out, n) && sum(out, y, scaleY, out, n);
    }

    /** {@code x + y * scale}. */
    private static boolean sum(long[] x, long[] y, long scale, long[] out, int n) {
        int room = ROOM - bits(scale);
        if (room < 0) {
            return false;
        }
        long half = 1L << room;
        long seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= (x[i] + half) | (y[i] + half);
            out[i] = x[i] + y[i] * scale;
        }
        return seen >>> (room + 1) == 0;
    }

    /** Products; false if a factor has more than 31 bits. */
    static boolean product(long[] x, long[] y, long[] out, int n) {
        long seen = 0;
        for (int i = 0; i < n; i++) {
            // of numbers from -2^31 to before 2^31, and of no others, the upper half of this is zero
            seen |= (x[i] + HALF_RANGE) | (y[i] + HALF_RANGE);
            out[i] = x[i] * y[i];
        }
        return seen >>> 32 == 0;
    }

    /** {@code x * scale}; false if a product has more than 62 bits. */
    static boolean scaled(long[] x, long scale, long[] out, int n) {
        int room = ROOM - bits(scale);
        if (room < 0) {
            return false;
        }
        long half = 1L << room;
        long seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= x[i] + half;
            out[i] = x[i] * scale;
        }
        return seen >>> (room + 1) == 0;
    }

    /** The lesser ones; false if a difference leaves the range. */
    static boolean least(long[] x, long[] y, long[] out, int n) {
        long left = 0;
        for (int i = 0; i < n; i++) {
            long difference = x[i] - y[i];
            left |= (x[i] ^ y[i]) & (x[i] ^ difference);
            out[i] = y[i] + (difference & (difference >> 63));
        }
        return left >= 0;
    }

    /** The greater ones; false if a difference leaves the range. */
    static boolean greatest(long[] x, long[] y, long[] out, int n) {
        long left = 0;
        for (int i = 0; i < n; i++) {
            long difference = x[i] - y[i];
            left |= (x[i] ^ y[i]) & (x[i] ^ difference);
            out[i] = x[i] - (difference & (difference >> 63));
        }
        return left >= 0;
    }

    /** The greatest number whose product with the {@link #reciprocal} of a divisor is exact. */
    static long mostDivided(long divisor) {
        return HALF_RANGE / divisor;
    }

    static long reciprocal(long divisor) {
        return (1L << 32) / divisor + 1;
    }

    /** Whole parts of {@code x} divided by what a reciprocal stands for; false if an x is below zero or above the most. */
    static boolean floor(long[] x, long most, long reciprocal, long[] out, int n) {
        long left = most - 1;
        for (int i = 0; i < n; i++) {
            left |= x[i] | (most - x[i]);
            out[i] = (x[i] * reciprocal) >>> 32;
        }
        return left >= 0;
    }

    /** 1 where {@code x < y} and 0 elsewhere, or the other way round. */
    static void less(long[] x, long[] y, boolean negated, long[] out, int n) {
        long no = negated ? 1 : 0;
        for (int i = 0; i < n; i++) {
            long difference = x[i] - y[i];
            // the sign of the difference, or where that left the range, the opposite
            out[i] = ((difference ^ ((x[i] ^ y[i]) & (x[i] ^ difference))) >>> 63) ^ no;
        }
    }

    /** 1 where {@code x = y} and 0 elsewhere, or the other way round. */
    static void equal(long[] x, long[] y, boolean negated, long[] out, int n) {
        long yes = negated ? 0 : 1;
        for (int i = 0; i < n; i++) {
            long difference = x[i] ^ y[i];
            out[i] = ((difference | -difference) >>> 63) ^ yes;
        }
    }

    /** How many bits the size of a number has. */
    private static int bits(long x) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(x));
    }
}
