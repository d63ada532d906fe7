package org.openseverance.adapters.http.problem;

/**
 * Ends a request for a reason of HTTP, such as a missing token. What the application cannot do is told by
 * {@link org.openseverance.application.problem.Refused}. It has no stack trace, since it is an answer and no bug.
 */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemAnswer answer;

    public Declined(ProblemAnswer answer) {
        super(answer.detail(), null, false, false);
        this.answer = answer;
    }

    public Declined(ProblemKind kind, String detail, String advice) {
        this(new ProblemAnswer(kind, detail, advice));
    }

    public ProblemAnswer answer() {
        return answer;
    }
}
