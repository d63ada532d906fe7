package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.plan.Input;
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
        Map<String, Input> inputs = new LinkedHashMap<>();
        Set<String> disagreeing = new LinkedHashSet<>();
        List<Plan> all = new ArrayList<>(plans);
        all.addAll(source.beneath(plans));
        for (Plan plan : all) {
            for (Input input : plan.inputs().values()) {
                Input other = inputs.get(input.name());
                if (other != null && other.type() != input.type()) {
                    disagreeing.add(input.name());
                }
                if (other == null || other.decimals() < input.decimals()) {
                    inputs.put(input.name(), input);
                }
            }
        }
        return new AskedInputs(inputs, disagreeing);
    }
}
