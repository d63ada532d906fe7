package org.openseverance.application.whatif;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that was asked for, and its job; its figures are read by themselves.
 *
 * @param question the request, JSON, with the plans' revisions fixed
 * @param revisions of the plans that those compared stand on, by id; the question says the revisions of those compared
 * @param done how many rows are worked out, of all; of a job that is done all are, whatever was last told while it ran
 * @param failure why it failed; null if it did not
 */
public record WhatIf(
        UUID id,
        UUID workforce,
        String question,
        Map<String, String> revisions,
        State state,
        long done,
        long all,
        int attempts,
        @Nullable String failure,
        Instant at,
        String by,
        @Nullable Instant finished) {

    public WhatIf {
        revisions = Map.copyOf(revisions);
        done = state == State.DONE ? all : done;
    }

    /** How far a job is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** As the API writes it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
