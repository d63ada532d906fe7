package org.openseverance.adapters.files.place;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The countries of ISO 3166-1. Parts of a country are known by its letters only: there is no list of them. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> USUAL_SLIPS = Map.of("UK", "GB", "EL", "GR");

    private Countries() {}

    /** Whether it is the code of a country, in capitals. */
    public static boolean has(String code) {
        return CODES.contains(code);
    }

    /** Whether it is written as a subdivision of a country is: {@code US-WA}. */
    public static boolean hasPart(String code) {
        if (code.length() < 4 || code.length() > 6 || code.charAt(2) != '-' || !has(code.substring(0, 2))) {
            return false;
        }
        for (int i = 3; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** What to write instead of a code that is none. */
    public static String advice(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        String meant = USUAL_SLIPS.getOrDefault(upper, upper);
        return has(meant) ? "Maybe \"" + meant + "\"." : "Write the two letters of ISO 3166-1, such as US or GB.";
    }
}
