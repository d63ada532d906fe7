package org.openseverance.domain.resolve;

import java.util.Set;

/** The lines that some employees have a hand-made value for, which is laid over the computed one where it is given. */
public record Overridden(Set<String> lines) {

    public static final Overridden NONE = new Overridden(Set.of());

    /** The most decimals of a hand-made value. */
    public static final int DECIMALS = 4;

    public Overridden {
        lines = Set.copyOf(lines);
    }

    /** The name of the fact that carries the values of a line. */
    public static String slotName(String line) {
        return "override " + line;
    }
}
