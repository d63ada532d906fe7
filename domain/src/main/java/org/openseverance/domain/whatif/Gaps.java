package org.openseverance.domain.whatif;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.ResolvedAward;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.worksheet.Worksheet;

/** Why figures of people are unknown: how many lack which fact, and of how many what could not be worked out from known facts. */
public final class Gaps {

    /** Reasons beyond so many are counted together, for a reason can name a date or a word of the row. */
    private static final int REASONS = 50;

    static final String OTHERS = "other reasons";

    private final Map<String, Long> facts = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    void add(Worksheet worksheet, ResolvedPlan plan, int row) {
        Set<String> lacking = new TreeSet<>();
        Set<String> failing = new TreeSet<>();
        for (ResolvedAward award : plan.awards()) {
            Operand quantity = Tally.quantity(award);
            boolean refused = worksheet.cell(award.gate(), row) == 0;
            int[] slots = {
                award.gate(), award.total(), award.benefits(), quantity == null || refused ? -1 : quantity.slot()
            };
            for (int slot : slots) {
                if (slot >= 0 && worksheet.cell(slot, row) == Rule.UNKNOWN) {
                    Worksheet.Unknown why = worksheet.whyUnknown(slot, row);
                    lacking.addAll(why.missing());
                    failing.addAll(why.failures());
                }
            }
        }
        lacking.forEach(fact -> facts.merge(fact, 1L, Long::sum));
        failing.forEach(reason -> count(reason, 1));
    }

    /** Adds a person whose facts contradict each other. */
    void add(List<String> contradictions) {
        contradictions.forEach(reason -> count(reason, 1));
    }

    private void count(String reason, long people) {
        boolean told = reasons.containsKey(reason) || reasons.size() < REASONS;
        reasons.merge(told ? reason : OTHERS, people, Long::sum);
    }

    void add(Gaps other) {
        other.facts.forEach((fact, people) -> facts.merge(fact, people, Long::sum));
        other.reasons.forEach(this::count);
    }

    /** How many people lack each fact that an award needs. */
    public Map<String, Long> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** How many people's known facts give no figure, by the reason. */
    public Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}
