package org.openseverance.adapters.db.embedded;

/** The embedded PostgreSQL cannot start or stop: one sentence that says what is wrong and where, and what to do about it. What was stored is left as it was. */
public final class EmbeddedPostgresFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    EmbeddedPostgresFailed(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do, in one sentence. */
    public String advice() {
        return advice;
    }
}
