package org.openseverance.domain.whatif;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a run includes, those of one location side by side within each stretch of the workforce, so that blocks are full and rows that are near each other
 * in the workforce stay so.
 */
final class Order {

    private static final int STRETCH = 16_384;

    private final int locations;
    private final int[] rows;
    private final int[] starts;

    /**
     * An order of rows.
     *
     * @param locationOf by row; empty where there is but one location
     */
    Order(int size, int locations, int[] locationOf, @Nullable BitSet chosen) {
        this.locations = locations;
        int stretches = (size + STRETCH - 1) / STRETCH;
        this.starts = new int[stretches * locations + 1];
        for (int row = 0; row < size; row++) {
            if (chosen == null || chosen.get(row)) {
                starts[place(row, locationOf) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.rows = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int row = 0; row < size; row++) {
            if (chosen == null || chosen.get(row)) {
                rows[next[place(row, locationOf)]++] = row;
            }
        }
    }

    private int place(int row, int[] locationOf) {
        return row / STRETCH * locations + (locationOf.length == 0 ? 0 : locationOf[row]);
    }

    /** Takes rows of one location. */
    @FunctionalInterface
    interface Taker {
        void take(int location, int[] rows, int n);
    }

    /** Hands over the rows from one to before another in blocks. */
    void blocks(int from, int to, int[] block, Taker taker) {
        for (int stretch = from / STRETCH; stretch * STRETCH < to; stretch++) {
            for (int location = 0; location < locations; location++) {
                int place = stretch * locations + location;
                int at = firstFrom(from, starts[place], starts[place + 1]);
                int end = firstFrom(to, at, starts[place + 1]);
                for (; at < end; at += block.length) {
                    int n = Math.min(block.length, end - at);
                    System.arraycopy(rows, at, block, 0, n);
                    taker.take(location, block, n);
                }
            }
        }
    }

    /** The first place between two that holds a row not before the wanted one. */
    private int firstFrom(int row, int start, int end) {
        int found = Arrays.binarySearch(rows, start, end, row);
        return found < 0 ? -found - 1 : found;
    }
}
