package org.openseverance.domain.rule;

/**
 * The sum of the slices of {@code subject} from zero.
 *
 * @param scale brings the subject to the denominator of the slices' edges
 */
public record Bands(int subject, long scale, Slices slices) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        long[] x = columns.values()[subject];
        if (scale == 1) {
            slices.sums(x, out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = slices.sum(Math.multiplyExact(x[i], scale));
        }
    }

    @Override
    public int[] reads() {
        return new int[] {subject};
    }
}
