package org.openseverance.domain.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.plan.Plan;

/**
 * A plan, as written or changed, under the name that a comparison shows.
 *
 * @param changes the new text by the path of each change, in the order they were asked for
 */
public record Scenario(String name, Plan plan, Map<String, String> changes) {

    /** The letters of "sha256:" and eight digits more. */
    private static final int BEGIN = 15;

    public Scenario {
        changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** A plan as written. */
    public Scenario(String name, Plan plan) {
        this(name, plan, Map.of());
    }

    /** Plans as written: by their ids, and where several revisions of one are compared by the revision's beginning as well. */
    public static List<Scenario> asWritten(List<Plan> plans) {
        return plans.stream()
                .map(plan -> new Scenario(isAlone(plan, plans) ? plan.id() : plan.id() + " at " + begin(plan), plan))
                .toList();
    }

    private static boolean isAlone(Plan plan, List<Plan> plans) {
        return plans.stream().filter(other -> other.id().equals(plan.id())).count() == 1;
    }

    private static String begin(Plan plan) {
        return plan.revision().substring(0, Math.min(BEGIN, plan.revision().length()));
    }
}
