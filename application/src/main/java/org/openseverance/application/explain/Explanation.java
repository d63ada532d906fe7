package org.openseverance.application.explain;

import java.util.List;
import java.util.Optional;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.SeparationPackage;

/**
 * A package and what goes with it.
 *
 * @param questions what is missing, as questions
 * @param manual the hand-made values that were laid over lines
 * @param unasked inputs that were given and that no plan asks for; they are passed over
 */
public record Explanation(
        Plan plan,
        Leaver leaver,
        SeparationPackage result,
        List<Question> questions,
        List<ManualValue> manual,
        List<String> unasked) {

    public Explanation {
        questions = List.copyOf(questions);
        manual = List.copyOf(manual);
        unasked = List.copyOf(unasked);
    }

    /** The same, naming inputs that were passed over. */
    public Explanation passingOver(List<String> inputs) {
        return inputs.isEmpty() ? this : new Explanation(plan, leaver, result, questions, manual, inputs);
    }

    /** The hand-made value of a line. */
    public Optional<ManualValue> manual(String line) {
        return manual.stream().filter(value -> value.line().equals(line)).findFirst();
    }
}
