package org.openseverance.domain.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openseverance.domain.plan.Plan;

/**
 * A plan, as written or changed, under the name that a comparison shows.
 *
 * @param changes the new text by the path of each change, in the order they were asked for
 */
public record Scenario(String name, Plan plan, Map<String, String> changes) {

    public Scenario {
        changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** A plan as written. */
    public Scenario(String name, Plan plan) {
        this(name, plan, Map.of());
    }
}
