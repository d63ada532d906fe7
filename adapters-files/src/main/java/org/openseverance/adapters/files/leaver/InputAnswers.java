package org.openseverance.adapters.files.leaver;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;

/** Answers to what a plan asks, in the types that it declares. An answer under the name of a line goes to the input that wins over that line. */
final class InputAnswers {

    private final Plan plan;
    private final Map<String, Input> inputs;
    private final Scalars scalars;
    private final Faults faults;
    private final boolean tolerant;

    InputAnswers(Plan plan, Map<String, Input> inputs, Scalars scalars, Faults faults, boolean tolerant) {
        this.plan = plan;
        this.inputs = inputs;
        this.scalars = scalars;
        this.faults = faults;
        this.tolerant = tolerant;
    }

    /** The input of a name, or the one that wins over the line of that name; null if nobody asks for it. */
    private @Nullable Input asked(String name) {
        Input input = inputs.get(name);
        Line line = input == null ? plan.lines().get(name) : null;
        return line == null || line.unlessGiven() == null
                ? input
                : plan.inputs().get(line.unlessGiven());
    }

    /** All names that have an answer. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(inputs.keySet());
        plan.lines().keySet().stream().filter(name -> asked(name) != null).forEach(names::add);
        return names;
    }

    Map<String, Object> read(Node.Mapping given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        given.entries().forEach((name, node) -> {
            Input input = asked(name);
            if (input == null) {
                unasked(name, node);
            } else if (!(node instanceof Node.Scalar scalar)) {
                faults.add(
                        node.place(),
                        name + " is " + node.kind() + "; expected "
                                + input.type().label());
            } else {
                Object answer = answer(input, scalar);
                if (answer != null) {
                    answers.put(input.name(), answer);
                }
            }
        });
        return answers;
    }

    private void unasked(String name, Node node) {
        if (!tolerant && !name.equals("absences")) {
            String nearest = Nearest.of(name, names());
            if (nearest != null) {
                faults.add(node.place(), "the plan does not ask for \"" + name + "\"", "Maybe \"" + nearest + "\".");
            }
        }
    }

    private @Nullable Object answer(Input input, Node.Scalar scalar) {
        return switch (input.type()) {
            case YES_NO -> scalars.yesNo(scalar, input.name());
            case DATE -> scalars.date(scalar, input.name());
            case NUMBER -> number(input, scalar);
            case TEXT -> word(input, scalar);
        };
    }

    private @Nullable BigDecimal number(Input input, Node.Scalar scalar) {
        BigDecimal number = scalars.number(scalar, input.name());
        if (number != null && number.scale() > input.decimals()) {
            scalars.wrong(
                    scalar.place(),
                    input.name(),
                    scalar.text(),
                    "a number with at most " + input.decimals() + " decimals");
            return null;
        }
        return number;
    }

    private @Nullable String word(Input input, Node.Scalar scalar) {
        String word = scalar.stripped();
        if (!input.oneOf().isEmpty() && !input.oneOf().contains(word)) {
            scalars.wrong(scalar.place(), input.name(), word, "one of " + String.join(", ", input.oneOf()));
            return null;
        }
        return word;
    }
}
