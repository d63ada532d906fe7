package org.openseverance.adapters.files.place;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries of ISO 3166-1. Parts of a country are known by its letters only: there is no list of them. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> USUAL_SLIPS = Map.of("UK", "GB", "EL", "GR");

    private static final Pattern PART = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private Countries() {}

    /** Whether it is the code of a country, in capitals. */
    public static boolean has(String code) {
        return CODES.contains(code);
    }

    /** Whether it is written as a subdivision of a country is: {@code US-WA}. */
    public static boolean hasPart(String code) {
        return PART.matcher(code).matches() && has(code.substring(0, 2));
    }

    /** What to write instead of a code that is none. */
    public static String advice(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        String meant = USUAL_SLIPS.getOrDefault(upper, upper);
        return has(meant) ? "Maybe \"" + meant + "\"." : "Write the two letters of ISO 3166-1, such as US or GB.";
    }
}
