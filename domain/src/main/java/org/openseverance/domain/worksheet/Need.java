package org.openseverance.domain.worksheet;

import java.util.Locale;

/** How much a fact is wanted that is not given; the most wanted first. */
public enum Need {
    /** Without it something remains unknown. */
    NEEDED,
    /** It is read behind a condition that is not known yet. */
    MAYBE,
    /** The rules do without it, but it can change what comes out. */
    OPTIONAL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
