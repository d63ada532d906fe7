package org.openseverance.adapters.files.workforce;

import java.util.List;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.workforce.Fact;

/**
 * A column that a plan asks for besides the facts.
 *
 * @param name of the input, and of the header unless it is mapped
 * @param decimals of a number: the most that are accepted
 * @param yesNo whether it says yes or no: in any case, also as true, y, 1, false, n and 0
 * @param accepted the words of a text that are accepted; empty: any
 */
public record InputColumn(String name, Fact.Kind kind, int decimals, boolean yesNo, List<String> accepted) {

    public InputColumn {
        accepted = List.copyOf(accepted);
    }

    /** A column whose words are free. */
    public InputColumn(String name, Fact.Kind kind, int decimals) {
        this(name, kind, decimals, false, List.of());
    }

    /** The column of an input. */
    public static InputColumn of(Input input) {
        Fact.Kind kind = switch (input.type()) {
            case NUMBER -> Fact.Kind.NUMBER;
            case DATE -> Fact.Kind.DATE;
            case TEXT, YES_NO -> Fact.Kind.TEXT;
        };
        return new InputColumn(input.name(), kind, input.decimals(), input.type() == Input.Type.YES_NO, input.oneOf());
    }

    /** The columns of all inputs that plans ask for. */
    public static List<InputColumn> of(AskedInputs inputs) {
        return inputs.byName().values().stream().map(InputColumn::of).toList();
    }
}
