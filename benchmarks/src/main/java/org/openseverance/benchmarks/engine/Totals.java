package org.openseverance.benchmarks.engine;

import java.util.Arrays;

/** What a contestant comes to: a total for each employee, and sums by level and site. In cents. */
final class Totals {

    final long[] ofRow;
    private final long[] ofGroup = new long[(Job.LEVELS + 1) * Job.sites()];

    Totals(int size) {
        ofRow = new long[size];
    }

    void clear() {
        Arrays.fill(ofRow, 0);
        Arrays.fill(ofGroup, 0);
    }

    void set(int row, int level, int site, long total) {
        ofRow[row] = total;
        ofGroup[level * Job.sites() + site] += total;
    }

    /** The totals of some rows. */
    void set(int[] rows, long[] totals, int n, Population people) {
        long[] byRow = ofRow;
        long[] byGroup = ofGroup;
        byte[] levels = people.level;
        byte[] sites = people.site;
        int width = Job.sites();
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            byRow[row] = totals[i];
            byGroup[levels[row] * width + sites[row]] += totals[i];
        }
    }

    long sum() {
        long sum = 0;
        for (long group : ofGroup) {
            sum = Math.addExact(sum, group);
        }
        return sum;
    }

    /** Differs where two rows have changed places, or one pays what another lacks. */
    long rowChecksum() {
        long sum = 0;
        for (int row = 0; row < ofRow.length; row++) {
            sum += ofRow[row] * (row % 1_000_003 + 1);
        }
        return sum;
    }

    int groupChecksum() {
        return Arrays.hashCode(ofGroup);
    }
}
