package org.openseverance.domain.resolve;

import java.util.List;
import java.util.Map;
import org.openseverance.domain.plan.Plan;

/**
 * A plan whose rules are laid.
 *
 * @param lines those of the plan and of the plans it reads, in the order in which they were resolved; the key is the name, before which other plans' lines have
 *     their plan's id and a colon
 * @param cash the column of all cash to the employee, in smallest units of the currency
 * @param cost the column of the employer's whole cost
 */
public record ResolvedPlan(
        Plan plan,
        Map<String, ResolvedLine> lines,
        List<ResolvedAward> awards,
        List<ResolvedWarning> warnings,
        int cash,
        int cost) {

    public ResolvedPlan {
        lines = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(lines));
        awards = List.copyOf(awards);
        warnings = List.copyOf(warnings);
    }

    /** The plans of law beneath its awards and beneath those, each once. */
    public List<ResolvedPlan> laws() {
        Map<String, ResolvedPlan> found = new java.util.LinkedHashMap<>();
        collect(found);
        return List.copyOf(found.values());
    }

    private void collect(Map<String, ResolvedPlan> found) {
        for (ResolvedAward award : awards) {
            for (ResolvedPlan law : award.laws()) {
                if (found.putIfAbsent(law.plan().id(), law) == null) {
                    law.collect(found);
                }
            }
        }
    }

    /** Words told where a column is 1. */
    public record ResolvedWarning(int when, String say) {}
}
