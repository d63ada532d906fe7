package org.openseverance.domain.whatif;

import java.util.Arrays;
import org.openseverance.domain.rule.Rule;

/**
 * What is kept of every employee under one plan, by row.
 *
 * @param cash in smallest units; {@link Rule#UNKNOWN} where a figure of the person is unknown, and of rows that were not run
 * @param cost likewise
 * @param reached whole units of the plan's {@link Milestone}
 */
record Figures(long[] cash, long[] cost, int[] reached) {

    static Figures of(int rows) {
        Figures figures = new Figures(new long[rows], new long[rows], new int[rows]);
        Arrays.fill(figures.cash, Rule.UNKNOWN);
        Arrays.fill(figures.cost, Rule.UNKNOWN);
        return figures;
    }

    boolean isKnown(int row) {
        return cash[row] != Rule.UNKNOWN;
    }
}
