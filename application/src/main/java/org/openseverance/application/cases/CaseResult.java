package org.openseverance.application.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quote.SeparationPackage;

/**
 * How a case went.
 *
 * @param misses what was expected and not got; none for a case that passed
 * @param got the package that the engine gave; null where it gave none
 */
public record CaseResult(
        WorkedCase worked,
        Verdict verdict,
        List<Miss> misses,
        @Nullable SeparationPackage got) {

    public CaseResult {
        misses = List.copyOf(misses);
    }

    /** How a case can go. */
    public enum Verdict {
        PASSED,
        FAILED,
        /** Its plan is not in the library. */
        NO_PLAN
    }

    /** One thing that differs. */
    public record Miss(String what, String expected, String got) {}
}
