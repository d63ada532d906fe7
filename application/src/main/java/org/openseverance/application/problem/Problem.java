package org.openseverance.application.problem;

import java.time.Duration;
import java.util.List;
import org.openseverance.domain.document.Fault;

/** Why a request cannot be met. */
public sealed interface Problem {

    /** What is wrong, one sentence. */
    String message();

    /** What to do about it; may be empty. */
    String advice();

    /** There is no such thing, or it belongs to another tenant. */
    record NotFound(String message, String advice) implements Problem {}

    /** The request says things that are wrong, all of them together. */
    record Faulty(String message, String advice, List<Fault> faults) implements Problem {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The thing is not in the state that the request needs. */
    record Conflict(String message, String advice) implements Problem {}

    /** Someone else changed the thing meanwhile. */
    record Stale(String message, String advice) implements Problem {}

    /** The request changes a thing and does not say which state of it. */
    record Unconditional(String message, String advice) implements Problem {}

    /** The key of a request was used for another request. */
    record KeyReused(String message, String advice) implements Problem {}

    /** More than is accepted. */
    record TooLarge(String message, String advice) implements Problem {}

    /** What is needed does not answer just now; nothing was done. */
    record Unavailable(String message, String advice, Duration retryAfter) implements Problem {}
}
