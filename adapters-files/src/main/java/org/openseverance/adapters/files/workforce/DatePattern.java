package org.openseverance.adapters.files.workforce;

import java.util.List;
import java.util.Locale;
import org.openseverance.domain.time.PackedDate;

/**
 * One way to write dates. {@code yyyy}, {@code M} or {@code MM}, {@code d} or {@code dd}, {@code MMM} for an English month's name, and any other signs between
 * them; {@code yy@1950} for two digits of a year from 1950 to 2049; or {@code excel} and {@code excel-1904} for a spreadsheet's day numbers.
 */
final class DatePattern {

    /** Written in another way. */
    static final int OTHER = -1;
    /** Written in this way, but no day of the years 1900 to 2200. */
    static final int IMPOSSIBLE = -2;

    static final DatePattern ISO = of("yyyy-MM-dd");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final String pattern;
    /** y, Y (two digits), M, d; m, D: exactly two digits; N: a name; x, X: day numbers; other signs are themselves. */
    private final char[] steps;

    private final int baseYear;
    private final boolean iso;

    private DatePattern(String pattern, char[] steps, int baseYear) {
        this.pattern = pattern;
        this.steps = steps;
        this.baseYear = baseYear;
        this.iso = pattern.equals("yyyy-MM-dd");
    }

    /** Understands a pattern; an IllegalArgumentException says in a sentence what is wrong with it. */
    static DatePattern of(String pattern) {
        if (pattern.equals("excel") || pattern.equals("excel-1904")) {
            return new DatePattern(pattern, new char[] {pattern.equals("excel") ? 'x' : 'X'}, 0);
        }
        int at = pattern.indexOf('@');
        String base = at < 0 ? "" : pattern.substring(at + 1);
        String steps = steps(at < 0 ? pattern : pattern.substring(0, at));
        if (count(steps, "yY") != 1 || count(steps, "MmN") != 1 || count(steps, "dD") != 1) {
            throw new IllegalArgumentException("'" + pattern
                    + "' is no date format; write it like MM/dd/yyyy, dd.MM.yyyy, dd-MMM-yyyy, yyyyMMdd or excel");
        }
        boolean based = base.matches("(19|20)\\d\\d");
        if ((count(steps, "Y") == 1) != based || (at >= 0 && !based)) {
            throw new IllegalArgumentException("'" + pattern
                    + "' does not say the century; write the first of the hundred years behind it: MM/dd/yy@1950");
        }
        return new DatePattern(pattern, steps.toCharArray(), based ? Integer.parseInt(base) : 0);
    }

    private static String steps(String pattern) {
        StringBuilder steps = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char letter = pattern.charAt(i);
            int start = i;
            while (i < pattern.length() && pattern.charAt(i) == letter && Character.isLetter(letter)) {
                i++;
            }
            int length = i - start;
            boolean touches = touches(pattern, start - 1) || touches(pattern, i);
            if (length == 0) {
                i++;
            }
            steps.append(
                    switch (letter) {
                        case 'y' -> length == 4 ? 'y' : length == 2 ? 'Y' : '?';
                        case 'M' -> length > 2 ? (length <= 4 ? 'N' : '?') : !touches ? 'M' : length == 2 ? 'm' : '?';
                        case 'd' -> length > 2 ? '?' : !touches ? 'd' : length == 2 ? 'D' : '?';
                        default -> Character.isLetterOrDigit(letter) ? '?' : letter;
                    });
        }
        // one that is not understood makes the pattern incomplete
        return steps.indexOf("?") >= 0 ? "" : steps.toString();
    }

    /** Whether a number stands right there, so that only its length says where it ends. */
    private static boolean touches(String pattern, int index) {
        return index >= 0 && index < pattern.length() && "yMd".indexOf(pattern.charAt(index)) >= 0;
    }

    private static int count(String text, String letters) {
        return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }

    /** A packed date, {@link #OTHER} or {@link #IMPOSSIBLE}. */
    int read(char[] text, int from, int to) {
        if (iso) {
            return readIso(text, from, to);
        }
        int year = 0;
        int month = 0;
        int day = 0;
        int i = from;
        for (char step : steps) {
            int start = i;
            int number = 0;
            int most = "xX".indexOf(step) >= 0 ? 6 : step == 'y' ? 4 : 2;
            if ("yYMmdDxX".indexOf(step) >= 0) {
                while (i < to && i - start < most && text[i] >= '0' && text[i] <= '9') {
                    number = number * 10 + text[i++] - '0';
                }
                if (i - start < ("Md".indexOf(step) >= 0 ? 1 : "xX".indexOf(step) >= 0 ? 1 : most)) {
                    return OTHER;
                }
            }
            switch (step) {
                case 'y' -> year = number;
                case 'Y' -> year = baseYear + Math.floorMod(number - baseYear, 100);
                case 'M', 'm' -> month = number;
                case 'd', 'D' -> day = number;
                case 'x', 'X' -> {
                    return i == to ? ofDayNumber(number, step == 'X') : OTHER;
                }
                case 'N' -> {
                    while (i < to && Character.isLetter(text[i])) {
                        i++;
                    }
                    month = month(new String(text, start, i - start).toLowerCase(Locale.ROOT));
                    if (month == 0) {
                        return OTHER;
                    }
                }
                default -> {
                    if (i >= to || text[i++] != step) {
                        return OTHER;
                    }
                }
            }
        }
        return i == to ? checked(year, month, day) : OTHER;
    }

    private static int readIso(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return OTHER;
        }
        int year = 0;
        int monthAndDay = 0;
        for (int i = 0; i < 10; i++) {
            int digit = text[from + i] - '0';
            if (i == 4 || i == 7) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                return OTHER;
            }
            if (i < 4) {
                year = year * 10 + digit;
            } else {
                monthAndDay = monthAndDay * 10 + digit;
            }
        }
        return checked(year, monthAndDay / 100, monthAndDay % 100);
    }

    private static int checked(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return IMPOSSIBLE;
        }
        int packed = PackedDate.of(year, month, day);
        return day <= 28 || (day <= 31 && day <= PackedDate.lengthOfMonth(packed)) ? packed : IMPOSSIBLE;
    }

    /** Day 1 is 1 January 1900; day 60 is the 29 February 1900 that spreadsheets believe in. The other system begins on 1 January 1904 with day 0. */
    private static int ofDayNumber(int number, boolean from1904) {
        if (!from1904 && (number == 0 || number == 60)) {
            return IMPOSSIBLE;
        }
        int dayZero = from1904 ? -24_107 : number < 60 ? -25_568 : -25_569;
        int packed = PackedDate.ofEpochDay(dayZero + number);
        return PackedDate.year(packed) <= LAST_YEAR ? packed : IMPOSSIBLE;
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String full = MONTHS.get(i);
            if (name.equals(full) || name.equals(full.substring(0, 3)) || (name.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
