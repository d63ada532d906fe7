package org.openseverance.domain.whatif;

import java.util.List;
import java.util.Map;
import org.openseverance.domain.quantity.Unit;

/**
 * What one scenario comes to over a workforce.
 *
 * @param total everyone
 * @param units of the quantities, by the award's place; {@link Unit#NONE} where it counts nothing
 * @param groups by dimension (a fact such as department), then by its word
 * @param gaps why figures are unknown
 * @param warnings how many people each warning of the plan is for
 * @param difference against the baseline; of the baseline itself, nothing changes
 */
public record ScenarioResult(
        Scenario scenario,
        Tally total,
        List<Unit> units,
        Map<String, Map<String, Tally>> groups,
        Gaps gaps,
        Map<String, Long> warnings,
        Difference difference) {

    public ScenarioResult {
        units = List.copyOf(units);
    }

    /** The sums of one group. All scenarios of a comparison have the same groups. */
    public Tally group(String dimension, String word) {
        Map<String, Tally> ofDimension = groups.get(dimension);
        Tally tally = ofDimension == null ? null : ofDimension.get(word);
        if (tally == null) {
            throw new IllegalArgumentException("nobody's " + dimension + " is " + word);
        }
        return tally;
    }
}
