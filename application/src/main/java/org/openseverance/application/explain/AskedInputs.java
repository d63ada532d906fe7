package org.openseverance.application.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;

/** What a plan asks besides the employee's record, and what the plans that it stands on or reads ask; where both use a name, as the first words it. */
public final class AskedInputs {

    private AskedInputs() {}

    /** The inputs by name. */
    public static Map<String, Input> of(Plan plan, PlanSource plans) {
        Map<String, Input> asked = new LinkedHashMap<>(plan.inputs());
        plans.beneath(List.of(plan)).forEach(other -> other.inputs().forEach(asked::putIfAbsent));
        return Collections.unmodifiableMap(asked);
    }
}
