package org.openseverance.domain.whatif;

import java.util.List;
import java.util.Map;

/**
 * What one scenario comes to over a workforce.
 *
 * @param total everyone
 * @param groups by dimension (a fact such as department), then by its word
 * @param difference against the baseline; of the baseline itself, nothing changes
 */
public record ScenarioResult(Scenario scenario, Tally total, Map<String, Map<String, Tally>> groups, Difference difference) {

    /**
     * Winners and losers by cash.
     *
     * @param cash in smallest units, this scenario's less the baseline's, of those whose figures are known in both
     * @param cost likewise
     * @param largestGains rows of the workforce, the largest first
     * @param largestLosses rows of the workforce, the largest first
     * @param changes how many people's cash changes by how much, in bands
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

        static final Difference NONE = new Difference(0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    /** One person's change. */
    public record Change(int row, long before, long after) {
        public long difference() {
            return after - before;
        }
    }

    /** People whose cash changes by at least {@code from} and less than {@code to}, in smallest units. */
    public record Band(long from, long to, long people) {}
}
