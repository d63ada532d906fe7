package org.openseverance.domain.whatif;

/** A step of a path that matches nothing; never leaves the package. */
final class NoMatch extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    NoMatch(String message, String advice) {
        super(message, null, false, false);
        this.advice = advice;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
