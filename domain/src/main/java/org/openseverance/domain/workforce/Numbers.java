package org.openseverance.domain.workforce;

import java.util.Arrays;

/**
 * A column of exact decimal numbers: whole numbers over one power of ten, which is the most decimals that any row needed. A cell that is not set before its
 * row ends is unknown.
 */
public final class Numbers {

    /** An unknown number. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private long[] cells = {};
    private Column closed = Column.of(cells);
    private boolean complete;
    private int decimals;
    private long greatest;
    private long pending = UNKNOWN;
    private int pendingDecimals;

    Numbers(int leastDecimals) {
        if (leastDecimals < 0 || leastDecimals >= POWERS.length) {
            throw new IllegalArgumentException("A number has 0 to 18 decimals, not " + leastDecimals);
        }
        this.decimals = leastDecimals;
    }

    /**
     * Sets the cell of the row that is being filled to {@code unscaled / 10^scale}.
     *
     * @throws ArithmeticException if it and the numbers above it cannot be held exactly with the same decimals. The cell stays unknown
     */
    public void set(long unscaled, int scale) {
        long number = unscaled;
        int wanted = scale;
        while (wanted > decimals && number % 10 == 0) {
            number /= 10;
            wanted--;
        }
        if (wanted > decimals) {
            widened(greatest, wanted - decimals);
        } else {
            number = widened(number, decimals - wanted);
            wanted = decimals;
        }
        if (number == UNKNOWN) {
            throw tooLong();
        }
        pending = number;
        pendingDecimals = wanted;
    }

    void endRow(int row) {
        if (cells.length == 0 && pending == UNKNOWN) {
            return;
        }
        if (row >= cells.length) {
            int filled = cells.length;
            cells = Arrays.copyOf(cells, Capacity.over(row));
            Arrays.fill(cells, filled, cells.length, UNKNOWN);
        }
        if (pending != UNKNOWN) {
            if (pendingDecimals > decimals) {
                widenTo(pendingDecimals, row);
            }
            greatest = Math.max(greatest, Math.abs(pending));
        }
        cells[row] = pending;
        pending = UNKNOWN;
    }

    void dropRow() {
        pending = UNKNOWN;
    }

    private void widenTo(int more, int rows) {
        int places = more - decimals;
        for (int i = 0; i < rows; i++) {
            if (cells[i] != UNKNOWN) {
                cells[i] = widened(cells[i], places);
            }
        }
        greatest = widened(greatest, places);
        decimals = more;
    }

    private static long widened(long number, int places) {
        if (number == 0) {
            return 0;
        }
        if (places >= POWERS.length) {
            throw tooLong();
        }
        long power = POWERS[places];
        long product = number * power;
        if (Math.multiplyHigh(number, power) != product >> 63) {
            throw tooLong();
        }
        return product;
    }

    private static ArithmeticException tooLong() {
        return new ArithmeticException("has too many digits to be held exactly beside the others of its column");
    }

    boolean isEmpty() {
        return cells.length == 0;
    }

    void close(int size) {
        cells = Arrays.copyOf(cells, size);
        complete = Arrays.stream(cells).noneMatch(cell -> cell == UNKNOWN);
        closed = Column.of(cells);
        cells = new long[0];
    }

    /** Whether no cell is unknown. */
    boolean isComplete() {
        return complete;
    }

    Column closed() {
        return closed;
    }

    int decimals() {
        return decimals;
    }
}
