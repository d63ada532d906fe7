package org.openseverance.application.whatif;

import java.util.List;
import org.openseverance.domain.whatif.ChangeExplained;
import org.openseverance.domain.whatif.LaterLastDay;
import org.openseverance.domain.whatif.ScenarioResult;

/**
 * What came of a comparison.
 *
 * @param people how many it was for
 * @param undecided how many were left out because their facts do not say whether it is for them
 * @param rules how many rules ran for each person
 * @param results the baseline first
 * @param gains for each scenario, its largest gains explained
 * @param losses for each scenario, its largest losses explained
 * @param later for each scenario, what changes with a last day one day later; empty if nobody's last day is known
 */
public record Answer(
        long people,
        long undecided,
        int rules,
        List<ScenarioResult> results,
        List<List<ChangeExplained>> gains,
        List<List<ChangeExplained>> losses,
        List<LaterLastDay> later) {

    public Answer {
        results = List.copyOf(results);
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        later = List.copyOf(later);
    }
}
