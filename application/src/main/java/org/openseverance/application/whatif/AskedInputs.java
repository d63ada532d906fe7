package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;

/**
 * What plans, and the plans they stand on or read, ask besides the employee's record.
 *
 * @param byName of each name, the input that accepts the most decimals
 * @param disagreeing names that two plans use for different types
 */
public record AskedInputs(Map<String, Input> byName, Set<String> disagreeing) {

    public static AskedInputs of(List<Plan> plans, PlanSource source) {
        Map<String, Plan> found = new LinkedHashMap<>();
        List<Plan> open = new ArrayList<>(plans);
        Map<String, Input> inputs = new LinkedHashMap<>();
        Set<String> disagreeing = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Plan plan = open.remove(0);
            for (Input input : plan.inputs().values()) {
                Input other = inputs.get(input.name());
                if (other != null && other.type() != input.type()) {
                    disagreeing.add(input.name());
                }
                if (other == null || other.decimals() < input.decimals()) {
                    inputs.put(input.name(), input);
                }
            }
            for (String id : needs(plan)) {
                Plan beneath = source.find(id);
                if (beneath != null && found.putIfAbsent(id, beneath) == null) {
                    open.add(beneath);
                }
            }
        }
        return new AskedInputs(inputs, disagreeing);
    }

    private static Set<String> needs(Plan plan) {
        Set<String> ids = new LinkedHashSet<>();
        for (Award award : plan.awards().values()) {
            if (award.law() != null) {
                ids.addAll(award.law().plans());
            }
        }
        for (Line line : plan.lines().values()) {
            if (line.form() instanceof Form.FromPlan other) {
                ids.add(other.plan());
            }
        }
        return ids;
    }
}
