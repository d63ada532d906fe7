package org.openseverance.application.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.Leaver;

/**
 * One worked case.
 *
 * @param plan the id of the plan it is for
 * @param leaver null where the plan is not in the library, or the record has faults
 * @param expected null likewise
 * @param faults what is wrong with the case itself
 */
public record WorkedCase(
        String id,
        String plan,
        @Nullable Leaver leaver,
        @Nullable Expectation expected,
        List<Fault> faults,
        String source,
        String note) {
    public WorkedCase {
        faults = List.copyOf(faults);
    }
}
