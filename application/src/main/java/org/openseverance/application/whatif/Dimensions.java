package org.openseverance.application.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** The facts and inputs by which figures can also be given: those that are words, but not one that is of one person. */
public final class Dimensions {

    /** Each scenario has figures for each group. */
    static final int MOST_GROUPS = 1_000;

    private Dimensions() {}

    /**
     * The names asked for, each once and without blanks.
     *
     * @param place of the list; faults stand at its items
     * @param faults takes what is wrong
     */
    public static List<String> of(List<String> names, AskedInputs inputs, Place place, List<Fault> faults) {
        List<String> known = known(inputs);
        Set<String> dimensions = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Place at = place.child(Integer.toString(i));
            if (name.equals(Fact.EMPLOYEE_ID.label())) {
                faults.add(new Fault(
                        at, "\"" + name + "\" would list every person", "Group by department, job_level or the like."));
            } else if (!name.isEmpty() && !known.contains(name)) {
                String nearest = Nearest.of(name, known);
                faults.add(new Fault(
                        at,
                        "\"" + name + "\" is no fact to group by",
                        nearest == null ? "There are " + String.join(", ", known) + "." : "Maybe " + nearest + "."));
            } else if (!name.isEmpty()) {
                dimensions.add(name);
            }
        }
        return List.copyOf(dimensions);
    }

    /**
     * Whether a dimension has so many groups that figures by it are none to read: one for each person, nearly.
     *
     * @return what is wrong; empty if nothing is
     */
    static List<Fault> sizes(List<String> dimensions, Workforce workforce) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String name = dimensions.get(i);
            int groups = workforce.has(name) ? workforce.dictionary(name).size() : 0;
            if (groups > MOST_GROUPS) {
                faults.add(new Fault(
                        AskedPlaces.REQUEST.child("by").child(Integer.toString(i)),
                        "\"" + name + "\" has " + groups
                                + " groups in this workforce, and figures are given for at most " + MOST_GROUPS,
                        "Group by what more people share, such as department or job_level."));
            }
        }
        return faults;
    }

    private static List<String> known(AskedInputs inputs) {
        List<String> known = new ArrayList<>(Arrays.stream(Fact.values())
                .filter(fact -> fact.kind() == Fact.Kind.TEXT && fact != Fact.EMPLOYEE_ID)
                .map(Fact::label)
                .toList());
        inputs.byName().values().stream()
                .filter(input -> input.type() == Input.Type.TEXT || input.type() == Input.Type.YES_NO)
                .forEach(input -> known.add(input.name()));
        return known;
    }
}
