package org.openseverance.application.calculations;

import java.util.List;
import java.util.Map;
import org.openseverance.application.explain.Explanation;
import org.openseverance.application.explain.ManualValue;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;

/** Port: questions and packages as text. */
public interface PackageFormat {

    /**
     * A leaver, and what goes with them.
     *
     * @param manual the hand-made values for them
     * @param unasked inputs that are given and that no plan asks for
     */
    record Asked(Leaver leaver, List<ManualValue> manual, List<String> unasked) {
        public Asked {
            manual = List.copyOf(manual);
            unasked = List.copyOf(unasked);
        }
    }

    /** The tree of a question that was stored. */
    Node.Mapping question(String text);

    /**
     * The leaver of a question: its {@code employee}, {@code separation}, {@code employer}, {@code inputs} and {@code overrides}.
     *
     * @param asked the inputs that the plan and those beneath it ask for. An input that nobody asks for is passed over, but one that is nearly asked for is a fault
     * @throws org.openseverance.application.problem.Refused with all that is wrong
     */
    Asked read(Node.Mapping question, Plan plan, Map<String, Input> asked);

    /** The package as JSON, in UTF-8. The same package is always the same text. */
    byte[] write(Explanation explanation);
}
