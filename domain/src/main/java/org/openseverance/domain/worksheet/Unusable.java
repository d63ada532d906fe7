package org.openseverance.domain.worksheet;

/** Facts or a plan that cannot be worked with as they are. The message says why, in words for whoever gave them; any other failure is a bug. */
public final class Unusable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
