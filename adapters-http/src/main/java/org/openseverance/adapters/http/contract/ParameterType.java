package org.openseverance.adapters.http.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter may say.
 *
 * @param least of an integer, or of the characters of a text
 * @param most likewise
 * @param oneOf the words accepted; empty: any
 */
public record ParameterType(Kind kind, long least, long most, List<String> oneOf) {

    /** A revision of a plan. */
    public static final String REVISION = "sha256:[0-9a-f]{64}";

    /** What is expected of a revision, in words. */
    public static final String REVISION_WORDS = "sha256: and 64 digits";

    public ParameterType {
        oneOf = List.copyOf(oneOf);
    }

    /** Kinds of values. */
    public enum Kind {
        TEXT,
        INTEGER,
        YES_NO,
        UUID,
        DATE,
        REVISION
    }

    /** What was expected instead of this text, in words; null if the text is as it should be. */
    public @Nullable String complaint(String text) {
        if (!oneOf.isEmpty()) {
            return oneOf.contains(text) ? null : "one of " + String.join(", ", oneOf);
        }
        return switch (kind) {
            case TEXT -> text.length() >= least && text.length() <= most ? null : characters();
            case INTEGER -> isInteger(text) ? null : "a whole number from " + least + " to " + most;
            case YES_NO -> text.equals("true") || text.equals("false") ? null : "true or false";
            case UUID -> isUuid(text) ? null : "an id such as 0190b8a4-7c1e-7000-8000-3f2a5c9d1e77";
            case DATE -> isDate(text) ? null : "a date such as 2026-06-30";
            case REVISION -> text.matches(REVISION) ? null : REVISION_WORDS;
        };
    }

    private String characters() {
        return least == 1 && most == 1 ? "one character" : least + " to " + most + " characters";
    }

    private boolean isInteger(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
