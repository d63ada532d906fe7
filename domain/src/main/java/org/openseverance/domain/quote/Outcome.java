package org.openseverance.domain.quote;

/** How a question for an award or a package ends. */
public enum Outcome {
    /** There are figures. */
    ENTITLED,
    /** A condition does not hold; the reasons are given. */
    NOT_ENTITLED,
    /** It cannot be said without facts, which are named. */
    FACTS_MISSING;

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
