package org.openseverance.application.explain;

import java.util.ArrayList;
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

/** Turns the names of missing facts into questions, with the words of the plan that needs them or of a plan that it stands on. */
final class Questions {

    private static final Set<String> OF_SEPARATION =
            Set.of("cause", "notice_date", "last_day_of_work", "termination_date", "redeployed_on");
    private static final Set<String> OF_EMPLOYER = Set.of("headcount", "annual_payroll");

    private final Map<String, Input> asked = new LinkedHashMap<>();
    private final PlanSource plans;

    Questions(Plan plan, PlanSource plans) {
        this.plans = plans;
        add(plan, new TreeSet<>());
    }

    private void add(Plan plan, Set<String> seen) {
        if (!seen.add(plan.id())) {
            return;
        }
        plan.inputs().forEach(asked::putIfAbsent);
        List<String> others = new ArrayList<>();
        for (Award award : plan.awards().values()) {
            Award.Law law = award.law();
            others.addAll(law == null ? List.of() : law.plans());
        }
        for (Line line : plan.lines().values()) {
            if (line.form() instanceof Form.FromPlan from) {
                others.add(from.plan());
            }
        }
        for (String id : others) {
            Plan other = plans.find(id);
            if (other != null) {
                add(other, seen);
            }
        }
    }

    List<Question> about(List<String> missing) {
        return missing.stream().map(this::about).toList();
    }

    private Question about(String name) {
        Input input = asked.get(name);
        if (input == null) {
            return new Question(name, record(name), "", "", List.of());
        }
        boolean number = input.type() == Input.Type.NUMBER;
        return new Question(
                name,
                "inputs." + name,
                input.ask(),
                number ? input.unit().toString() : input.type().label(),
                input.oneOf());
    }

    private static String record(String name) {
        if (OF_SEPARATION.contains(name)) {
            return "separation." + name;
        }
        if (OF_EMPLOYER.contains(name)) {
            return "employer." + name;
        }
        return "employee." + (name.equals("base_pay") ? "pay" : name);
    }
}
