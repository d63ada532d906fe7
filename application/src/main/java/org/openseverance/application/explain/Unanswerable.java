package org.openseverance.application.explain;

/** A question that cannot be put to a plan as it is: why, and what to do about it. */
public final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public Unanswerable(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do; may be empty. */
    public String advice() {
        return advice;
    }
}
