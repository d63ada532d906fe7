package org.openseverance.domain.rule;

/**
 * The sum of the slices of {@code subject} from zero, each at its band's rate: what tax tables do.
 *
 * @param scale brings the subject to the denominator of the edges
 * @param edges upper edges, rising; the last band has none
 * @param rates one more than edges
 */
public record Bands(int subject, long scale, Longs edges, Longs rates) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        long[] x = columns.values()[subject];
        long[] edge = edges.values();
        long[] rate = rates.values();
        for (int i = 0; i < n; i++) {
            long rest = Math.multiplyExact(x[i], scale);
            long sum = 0;
            long below = 0;
            int band = 0;
            while (band < edge.length && rest > edge[band]) {
                sum = Math.addExact(sum, Math.multiplyExact(edge[band] - below, rate[band]));
                below = edge[band];
                band++;
            }
            out[i] = Math.addExact(sum, Math.multiplyExact(rest - below, rate[band]));
        }
    }

    @Override
    public int[] reads() {
        return new int[] {subject};
    }
}
