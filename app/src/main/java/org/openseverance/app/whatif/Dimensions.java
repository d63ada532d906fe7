package org.openseverance.app.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.workforce.Fact;

/** The facts by which the figures are also given. */
final class Dimensions {

    private Dimensions() {}

    static List<String> checked(List<String> by, AskedInputs inputs) {
        List<String> known = new ArrayList<>(Arrays.stream(Fact.values())
                .filter(fact -> fact.kind() == Fact.Kind.TEXT && fact != Fact.EMPLOYEE_ID)
                .map(Fact::label)
                .toList());
        inputs.byName().values().stream()
                .filter(input -> input.type() == Input.Type.TEXT || input.type() == Input.Type.YES_NO)
                .forEach(input -> known.add(input.name()));
        List<String> asked = by.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (String name : asked) {
            if (name.equals(Fact.EMPLOYEE_ID.label())) {
                throw new BadInput(
                        "--by employee_id would list every person.", "Group by department, job_level or the like.");
            }
            if (!known.contains(name)) {
                String nearest = Nearest.of(name, known);
                throw new BadInput(
                        "\"" + name + "\" is no fact to group by.",
                        nearest == null ? "There are " + String.join(", ", known) + "." : "Maybe " + nearest + ".");
            }
        }
        return asked;
    }
}
