package org.openseverance.domain.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that the worksheets of one thread fill in turn, so that they stay in the processor's cache. What one worksheet worked out is gone when the next has run.
 */
public final class Paper {

    private final int rows;
    private final List<long[]> columns = new ArrayList<>();
    private final Map<Long, long[]> constants = new HashMap<>();

    /** Paper for blocks of so many rows at most. */
    public Paper(int rows) {
        this.rows = rows;
    }

    int rows() {
        return rows;
    }

    /** A column to be filled, by its place on the paper. */
    long[] column(int place) {
        while (columns.size() <= place) {
            columns.add(new long[rows]);
        }
        return columns.get(place);
    }

    /** A column that holds one value, for reading only. */
    long[] constant(long value) {
        return constants.computeIfAbsent(value, v -> {
            long[] column = new long[rows];
            Arrays.fill(column, v);
            return column;
        });
    }
}
