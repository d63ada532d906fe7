package org.openseverance.domain.quantity;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a number counts: {@code weeks}, {@code USD per week}, {@code weeks per year}, or nothing. Units multiply and divide; none turns into another.
 *
 * @param powers each base unit (singular) with its power; never zero
 */
public record Unit(Map<String, Integer> powers) {

    public static final Unit NONE = new Unit(Map.of());

    /** The base units that are not currencies, singular. {@code percent} is a hundredth wherever a value is read. */
    public static final List<String> BASES = List.of(
            "year",
            "half-year",
            "quarter",
            "month",
            "week",
            "day",
            "working day",
            "hour",
            "employee",
            "entry",
            "percent");

    public Unit {
        powers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    public static Unit of(String base) {
        return new Unit(Map.of(base, 1));
    }

    /**
     * Reads {@code weeks}, {@code GBP per week}, {@code working days}, {@code number}.
     *
     * @throws IllegalArgumentException naming the word that is no unit
     */
    public static Unit parse(String text) {
        String trimmed = text.trim();
        if (trimmed.equals("number")) {
            return NONE;
        }
        Unit result = NONE;
        String[] parts = trimmed.split("\\s+per\\s+", -1);
        for (int i = 0; i < parts.length; i++) {
            Unit base = parts[i].equals("1") && i == 0 ? NONE : of(base(parts[i]));
            result = i == 0 ? base : result.dividedBy(base);
        }
        return result;
    }

    /** The base unit that a word, singular or plural, or a currency code means. */
    public static String base(String word) {
        String text = word.trim();
        for (String base : BASES) {
            if (text.equals(base) || text.equals(plural(base))) {
                return base;
            }
        }
        if (text.equals("calendar day") || text.equals("calendar days")) {
            return "day";
        }
        if (text.matches("[A-Z]{3}")) {
            return text;
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a unit");
    }

    public Unit times(Unit other) {
        SortedMap<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Unit(sum);
    }

    public Unit dividedBy(Unit other) {
        SortedMap<String, Integer> negated = new TreeMap<>();
        other.powers.forEach((base, power) -> negated.put(base, -power));
        return times(new Unit(negated));
    }

    public boolean isNone() {
        return powers.isEmpty();
    }

    /** The power of a base unit, zero where it does not occur. */
    public int power(String base) {
        return powers.getOrDefault(base, 0);
    }

    /** Without a base unit; used for {@code percent}, which values are freed of when they are read. */
    public Unit without(String base) {
        SortedMap<String, Integer> rest = new TreeMap<>(powers);
        rest.remove(base);
        return new Unit(rest);
    }

    /** The unit as written after a value: {@code week} after 1, {@code weeks} after 2. */
    public String of(Ratio value) {
        return text(value.equals(Ratio.ONE));
    }

    private String text(boolean singular) {
        String above = powers.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> (singular ? e.getKey() : plural(e.getKey())) + (e.getValue() > 1 ? "^" + e.getValue() : ""))
                .collect(Collectors.joining(" "));
        String below = powers.entrySet().stream()
                .filter(e -> e.getValue() < 0)
                .map(e -> " per " + e.getKey() + (e.getValue() < -1 ? "^" + -e.getValue() : ""))
                .collect(Collectors.joining());
        return above.isEmpty() && below.isEmpty() ? "number" : (above.isEmpty() ? "1" + below : above + below);
    }

    private static String plural(String base) {
        if (base.equals("entry")) {
            return "entries";
        }
        return base.equals("percent") || base.matches("[A-Z]{3}") ? base : base + "s";
    }

    @Override
    public String toString() {
        return text(false);
    }
}
