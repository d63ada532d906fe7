package org.openseverance.application.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone did. It is stored with its effect or not at all, and never changed. It holds no facts of a person: hashes stay when the facts are erased.
 *
 * @param by the caller's subject
 * @param subject what was done to: the id of a plan, calculation, workforce or what-if, or an employee's pseudonym
 * @param planRevision the plan that counted
 * @param inputHash of what went in
 * @param details what else is worth knowing, such as which line was overridden and why
 */
public record Deed(
        UUID id,
        Instant at,
        String by,
        Action action,
        String subject,
        @Nullable String planRevision,
        @Nullable String inputHash,
        Map<String, String> details) {

    public Deed {
        details = Map.copyOf(details);
    }

    /** Kinds of deeds. */
    public enum Action {
        CALCULATED,
        OVERRODE,
        RECOMPUTED,
        PUBLISHED,
        IMPORTED,
        DELETED,
        ASKED_WHAT_IF,
        CANCELLED,
        ERASED;

        /** As the API writes it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
