package org.openseverance.application.calculations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;

/**
 * A quote that is kept, with what it was made from.
 *
 * @param revisions of the plan and of those beneath it, by their ids
 * @param question the request as it came, JSON; null in a list, and once the person's facts are erased
 * @param answer the package as it was told, JSON; null in a list, and once erased
 * @param questionHash stays when the facts are erased
 * @param erased whether the person's facts are erased
 */
public record StoredCalculation(
        UUID id,
        Instant at,
        String by,
        String plan,
        String revision,
        Map<String, String> revisions,
        @Nullable String employeeId,
        @Nullable String question,
        String questionHash,
        @Nullable String answer,
        String answerHash,
        boolean erased) {

    public StoredCalculation {
        revisions = Map.copyOf(revisions);
    }

    /** Why what needs the erased facts cannot be done. */
    Refused gone() {
        return new Refused(new Problem.Conflict(
                "The facts of the calculation " + id + " were erased.",
                "Only their hash is left: " + questionHash + "."));
    }
}
