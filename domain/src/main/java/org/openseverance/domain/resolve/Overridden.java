package org.openseverance.domain.resolve;

import java.util.Set;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.plan.Line;

/** The lines that some employees have a hand-made value for, which is laid over the computed one where it is given. */
public record Overridden(Set<String> lines) {

    public static final Overridden NONE = new Overridden(Set.of());

    private static final int DECIMALS = 4;

    public Overridden {
        lines = Set.copyOf(lines);
    }

    /** The most decimals of a hand-made value: those of the line's rounding, so that what is paid stays in whole smallest units; four where it has none. */
    public static int decimals(Line line) {
        Rounding rounding = line.rounding();
        long parts = rounding == null ? 0 : rounding.step().denominator();
        for (int decimals = 0; decimals < DECIMALS; decimals++) {
            if (parts == Names.power(decimals)) {
                return decimals;
            }
        }
        return DECIMALS;
    }

    /** The name of the fact that carries the values of a line. */
    public static String slotName(String line) {
        return "override " + line;
    }
}
