package org.openseverance.domain.resolve;

import java.util.Map;

/**
 * How many decimals the numbers of the facts have, so that every cell is whole. What is not named has the usual number.
 *
 * @param decimals by the name of the fact, for example {@code base_pay.rate}
 */
public record Precision(Map<String, Integer> decimals) {

    /** Money to 2 decimals, hours to 2, days and full-time equivalents to 4. */
    public static final Precision USUAL = new Precision(Map.of());

    public Precision {
        decimals = Map.copyOf(decimals);
    }

    int of(String name) {
        Integer given = decimals.get(name);
        return given != null ? Math.max(given, usual(name)) : usual(name);
    }

    /** The usual number of decimals of a fact. */
    public static int usual(String name) {
        return switch (name) {
            case "headcount" -> 0;
            case "full_time_equivalent", "time_off_balance.days" -> 4;
            default -> 2;
        };
    }
}
