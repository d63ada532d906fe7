package org.openseverance.domain.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where plans find the plans that they stand on. */
@FunctionalInterface
public interface PlanSource {

    /** No other plans. */
    PlanSource NONE = id -> null;

    /** The plan of that id; null if there is none. */
    @Nullable
    Plan find(String id);

    /** The plans that these stand on or read, and those beneath them in turn, each once; ids that are not found are passed over. */
    default List<Plan> beneath(Collection<Plan> plans) {
        Map<String, Plan> found = new LinkedHashMap<>();
        Deque<Plan> open = new ArrayDeque<>(plans);
        while (!open.isEmpty()) {
            for (String id : named(open.remove())) {
                Plan plan = find(id);
                if (plan != null && found.putIfAbsent(id, plan) == null) {
                    open.add(plan);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Set<String> named(Plan plan) {
        Set<String> ids = new LinkedHashSet<>();
        for (Award award : plan.awards().values()) {
            Award.Law law = award.law();
            if (law != null) {
                ids.addAll(law.plans());
            }
        }
        for (Line line : plan.lines().values()) {
            FormTree.visit(line.form(), form -> {
                if (form instanceof Form.FromPlan other) {
                    ids.add(other.plan());
                }
            });
        }
        return ids;
    }
}
