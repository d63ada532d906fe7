package org.openseverance.domain.rule;

/** The sum of the slices of a number from zero, each at its band's rate: what tax tables do. Small whole numbers are tabulated once. */
public final class Slices {

    private static final int TABULATED = 512;

    private final Longs edges;
    private final Longs rates;
    private final long[] table;

    private Slices(Longs edges, Longs rates) {
        this.edges = edges;
        this.rates = rates;
        this.table = table();
    }

    /**
     * Bands.
     *
     * @param edges upper edges, rising; the last band has none
     * @param rates one more than edges
     */
    public static Slices of(Longs edges, Longs rates) {
        return new Slices(edges, rates);
    }

    private long[] table() {
        long[] sums = new long[TABULATED];
        for (int i = 0; i < TABULATED; i++) {
            sums[i] = workedOut(i);
        }
        return sums;
    }

    void sums(long[] x, long[] out, int n) {
        long[] small = table;
        long seen = 0;
        for (int i = 0; i < n; i++) {
            seen |= x[i];
            out[i] = small[(int) x[i] & (TABULATED - 1)];
        }
        if (seen < 0 || seen >= TABULATED) {
            for (int i = 0; i < n; i++) {
                out[i] = sum(x[i]);
            }
        }
    }

    long sum(long x) {
        return x >= 0 && x < TABULATED ? table[(int) x] : workedOut(x);
    }

    private long workedOut(long x) {
        long[] edge = edges.values();
        long[] rate = rates.values();
        long sum = 0;
        long below = 0;
        int band = 0;
        while (band < edge.length && x > edge[band]) {
            sum = Math.addExact(sum, Math.multiplyExact(edge[band] - below, rate[band]));
            below = edge[band];
            band++;
        }
        return Math.addExact(sum, Math.multiplyExact(x - below, rate[band]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slices slices && edges.equals(slices.edges) && rates.equals(slices.rates);
    }

    @Override
    public int hashCode() {
        return 31 * edges.hashCode() + rates.hashCode();
    }

    @Override
    public String toString() {
        return edges + " at " + rates;
    }
}
