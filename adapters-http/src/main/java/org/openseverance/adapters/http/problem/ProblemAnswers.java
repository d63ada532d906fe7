package org.openseverance.adapters.http.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;

/** What the application cannot do, in terms of HTTP. */
public final class ProblemAnswers {

    private static final Map<Class<? extends Problem>, ProblemKind> KINDS = Map.of(
            Problem.NotFound.class, ProblemKind.NOT_FOUND,
            Problem.Faulty.class, ProblemKind.INVALID,
            Problem.Conflict.class, ProblemKind.CONFLICT,
            Problem.Stale.class, ProblemKind.STALE,
            Problem.Unconditional.class, ProblemKind.UNCONDITIONAL,
            Problem.KeyReused.class, ProblemKind.KEY_REUSED,
            Problem.TooLarge.class, ProblemKind.TOO_LARGE,
            Problem.Unavailable.class, ProblemKind.UNAVAILABLE);

    static {
        // Java 17 has no switch over a sealed family, so the family is counted when this class is loaded.
        if (KINDS.size() != Problem.class.getPermittedSubclasses().length) {
            throw new IllegalStateException("some kind of " + Problem.class + " has no status of HTTP");
        }
    }

    private ProblemAnswers() {}

    /** The answer to a request that failed; null if the failure is a bug. */
    public static @Nullable ProblemAnswer of(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        if (failure instanceof Declined declined) {
            return declined.answer();
        }
        return failure instanceof Refused refused ? of(refused.problem()) : null;
    }

    /** The answer that tells a problem. */
    public static ProblemAnswer of(Problem problem) {
        ProblemKind kind = Objects.requireNonNull(KINDS.get(problem.getClass()));
        ProblemAnswer answer = new ProblemAnswer(kind, problem.message(), problem.advice());
        if (problem instanceof Problem.Faulty faulty) {
            return new ProblemAnswer(kind, faulty.message(), faulty.advice(), faulty.faults(), Map.of());
        }
        if (problem instanceof Problem.Unavailable unavailable) {
            return answer.with(
                    "Retry-After",
                    Long.toString(Math.max(1, unavailable.retryAfter().toSeconds())));
        }
        return answer;
    }

    /** A body that could not be read at all. */
    public static Declined malformed(String detail, List<Fault> faults) {
        return new Declined(new ProblemAnswer(ProblemKind.MALFORMED, detail, "", faults, Map.of()));
    }
}
