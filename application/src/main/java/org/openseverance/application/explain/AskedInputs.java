package org.openseverance.application.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;

/** What a plan asks besides the employee's record, and what the plans that it stands on or reads ask; where both use a name, as the first words it. */
public final class AskedInputs {

    private final Map<String, Input> asked = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final PlanSource plans;

    private AskedInputs(PlanSource plans) {
        this.plans = plans;
    }

    /** The inputs by name. */
    public static Map<String, Input> of(Plan plan, PlanSource plans) {
        AskedInputs inputs = new AskedInputs(plans);
        inputs.add(plan);
        return Collections.unmodifiableMap(inputs.asked);
    }

    private void add(Plan plan) {
        if (!seen.add(plan.id())) {
            return;
        }
        plan.inputs().forEach(asked::putIfAbsent);
        for (String id : beneath(plan)) {
            Plan other = plans.find(id);
            if (other != null) {
                add(other);
            }
        }
    }

    private static List<String> beneath(Plan plan) {
        List<String> ids = new ArrayList<>();
        for (Award award : plan.awards().values()) {
            Award.Law law = award.law();
            ids.addAll(law == null ? List.of() : law.plans());
        }
        for (Line line : plan.lines().values()) {
            if (line.form() instanceof Form.FromPlan from) {
                ids.add(from.plan());
            }
        }
        return ids;
    }
}
