package org.openseverance.application.problem;

import java.util.List;
import org.openseverance.domain.document.Fault;

/** Ends a request that cannot be met. It has no stack trace, since it is an answer and no bug. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** A request with things that are wrong. */
    public static Refused faulty(String message, List<Fault> faults) {
        return new Refused(new Problem.Faulty(message, "", faults));
    }

    public static Refused notFound(String message, String advice) {
        return new Refused(new Problem.NotFound(message, advice));
    }

    public Problem problem() {
        return problem;
    }
}
