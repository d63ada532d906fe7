package org.openseverance.application.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Vocabulary;

/** Turns the names of missing facts into questions, with the words of the plan that needs them. */
final class Questions {

    private static final Set<String> OF_SEPARATION =
            Set.of("cause", "notice_date", "last_day_of_work", "termination_date", "redeployed_on");
    private static final Set<String> OF_EMPLOYER = Set.of("headcount", "annual_payroll");

    private final Map<String, Input> asked;

    Questions(Map<String, Input> asked) {
        this.asked = asked;
    }

    List<Question> about(List<String> missing) {
        return missing.stream().map(this::about).toList();
    }

    private Question about(String name) {
        Input input = asked.get(name);
        if (input == null) {
            boolean cause = name.equals("cause");
            return new Question(name, record(name), "", kind(name), cause ? Vocabulary.CAUSES : List.of());
        }
        boolean number = input.type() == Input.Type.NUMBER;
        return new Question(
                name,
                "inputs." + name,
                input.ask(),
                number ? input.unit().toString() : input.type().label(),
                input.oneOf());
    }

    /** What a fact of the record is; empty for one that the language does not know. */
    private static String kind(String name) {
        Vocabulary.Kind kind = Vocabulary.FACTS.get(name);
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
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
