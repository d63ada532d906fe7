package org.openseverance.adapters.files.leaver;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A date as ISO 8601 writes it: 2026-06-30. */
final class IsoDate {

    private static final int LENGTH = 10;
    /** Every month has them. */
    private static final int SURE_DAYS = 28;

    private IsoDate() {}

    /** Null if the text is no date. */
    static @Nullable LocalDate of(String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = two(text, 0) * 100 + two(text, 2);
            int month = two(text, 5);
            int day = two(text, 8);
            if (year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= SURE_DAYS) {
                return LocalDate.of(year, month, day);
            }
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** Two digits; far below zero if they are none. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }
}
