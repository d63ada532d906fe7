package org.openseverance.domain.quote;

import java.util.Locale;

/** How a question for an award or a package ends. */
public enum Outcome {
    /** There are figures. */
    ENTITLED,
    /** A condition does not hold; the reasons are given. */
    NOT_ENTITLED,
    /** It cannot be said without facts, which are named. */
    FACTS_MISSING;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
