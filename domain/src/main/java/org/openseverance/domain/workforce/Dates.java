package org.openseverance.domain.workforce;

import java.util.Arrays;
import org.openseverance.domain.time.PackedDate;

/** A column of {@linkplain PackedDate packed dates}. A cell that is not set before its row ends is unknown. */
public final class Dates {

    /** An unknown date. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private int[] cells = {};
    private boolean complete;
    private int pending = UNKNOWN;

    Dates() {}

    /** Sets the cell of the row that is being filled. */
    public void set(int packedDate) {
        pending = packedDate;
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
        cells[row] = pending;
        pending = UNKNOWN;
    }

    void dropRow() {
        pending = UNKNOWN;
    }

    boolean isEmpty() {
        return cells.length == 0;
    }

    void close(int size) {
        cells = Arrays.copyOf(cells, size);
        complete = Arrays.stream(cells).noneMatch(cell -> cell == UNKNOWN);
    }

    /** Whether no cell is unknown. */
    boolean isComplete() {
        return complete;
    }

    int[] cells() {
        return cells;
    }
}
