package org.openseverance.domain.workforce;

/** How far a column grows: by doubling. */
final class Capacity {

    private static final int LEAST = 16;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private Capacity() {}

    /** A length that has the index, and room for as many again. */
    static int over(int index) {
        if (index >= MOST) {
            throw new IllegalStateException("A column cannot hold more than " + MOST + " cells");
        }
        return (int) Math.max(LEAST, Math.min(MOST, (index + 1L) * 2));
    }
}
