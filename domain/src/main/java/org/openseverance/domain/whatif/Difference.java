package org.openseverance.domain.whatif;

import java.util.List;

/**
 * Winners and losers by cash, of those whose figures are known in both scenarios.
 *
 * @param cash in smallest units, this scenario's less the baseline's
 * @param cost likewise
 * @param incomparable people of whom a figure is unknown in either
 * @param largestGains the largest first
 * @param largestLosses the largest first
 * @param changes how many people's cash changes by how much, in bands from the greatest loss to the greatest gain
 */
public record Difference(
        long cash,
        long cost,
        long winners,
        long losers,
        long unchanged,
        long incomparable,
        List<Change> largestGains,
        List<Change> largestLosses,
        List<Band> changes) {

    public Difference {
        largestGains = List.copyOf(largestGains);
        largestLosses = List.copyOf(largestLosses);
        changes = List.copyOf(changes);
    }

    /** One person's change of cash, in smallest units. */
    public record Change(int row, long before, long after) {
        public long difference() {
            return after - before;
        }
    }

    /**
     * People whose cash changes by at least {@code near} and less than {@code far}, counted away from zero, in smallest units; both are negative of losses, both 0 of
     * no change.
     */
    public record Band(long near, long far, long people) {}
}
