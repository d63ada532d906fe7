package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: {@code 1234.5}, {@code $1,234.50}, {@code 1 234,50 €}. Reads one text at a time into {@link #unscaled} and {@link #scale}, and
 * says how sure it is of the decimal mark. A point and a comma are read by the column's mark; only all rows together say which that is ({@link MarkSurvey}).
 */
final class NumberText {

    /** What the text says about the decimal mark. */
    enum Mark {
        NONE,
        POINT,
        COMMA,
        /** 1,234 or 1.234 */
        EITHER
    }

    private static final int MOST_DIGITS = 18;

    long unscaled;
    int scale;
    Mark mark = Mark.NONE;
    /** The currency sign; 0 if there is none. */
    char sign;

    /** Null if it is a number, else what is wrong with it. */
    @Nullable
    String read(char[] text, int from, int to, Mark column) {
        if (column != Mark.COMMA && plain(text, from, to)) {
            return null;
        }
        return dressed(text, from, to, column);
    }

    private boolean plain(char[] text, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return false;
        }
        long number = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                return false;
            }
        }
        unscaled = number;
        sign = 0;
        if (point < 0) {
            scale = 0;
            mark = Mark.NONE;
            return true;
        }
        scale = to - point - 1;
        boolean group = scale == 3 && point > from && point - from <= 3 && text[from] != '0';
        mark = group ? Mark.EITHER : Mark.POINT;
        return scale > 0;
    }

    private @Nullable String dressed(char[] text, int from, int to, Mark column) {
        sign = 0;
        mark = Mark.NONE;
        boolean negative = false;
        StringBuilder body = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text[i];
            boolean edge = body.length() == 0 || i + 1 == to || !hasDigit(text, i + 1, to);
            if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
                body.append(c);
            } else if (isGroupSpace(c)) {
                body.append(edge ? "" : " ");
            } else if (Character.getType(c) == Character.CURRENCY_SYMBOL && edge && sign == 0) {
                sign = c;
            } else if ((c == '-' || c == '\u2212') && edge && !negative) {
                negative = true;
            } else if (c == '(' || c == ')') {
                return "is in parentheses, which bookkeepers write for a negative amount";
            } else if (c == '%') {
                return "is a percentage, not a number";
            } else {
                return "is not a number";
            }
        }
        String wrong = split(body.toString(), column);
        if (negative) {
            unscaled = -unscaled;
        }
        return wrong;
    }

    private static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == '\'' || c == '\u2019';
    }

    private static boolean hasDigit(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Digits, points, commas and spaces. */
    private @Nullable String split(String body, Mark column) {
        mark = markOf(body);
        Mark taken = mark == Mark.EITHER || mark == Mark.NONE ? column : mark;
        if (column != Mark.EITHER && taken != column) {
            return "is not written with a decimal " + (column == Mark.COMMA ? "comma" : "point")
                    + " as the rest of its column";
        }
        char decimal = taken == Mark.COMMA ? ',' : '.';
        int end = body.indexOf(decimal);
        String whole = end < 0 ? body : body.substring(0, end);
        String part = end < 0 ? "" : body.substring(end + 1);
        boolean grouped = whole.matches("\\d{1,3}(?:([ .,])\\d{3})(?:\\1\\d{3})*");
        if ((!grouped && !whole.matches("\\d+")) || !part.matches("\\d*") || (end >= 0 && part.isEmpty())) {
            return whole.chars().anyMatch(Character::isDigit)
                    ? "is not a number with digits in groups of three"
                    : "is not a number";
        }
        String digits = whole.replaceAll("[ .,]", "").replaceFirst("^0+(?=\\d)", "") + part;
        if (digits.length() > MOST_DIGITS) {
            return "has more than " + MOST_DIGITS + " digits";
        }
        unscaled = Long.parseLong(digits);
        scale = part.length();
        return null;
    }

    private static Mark markOf(String body) {
        int points = count(body, '.');
        int commas = count(body, ',');
        if (points == 0 && commas == 0) {
            return Mark.NONE;
        }
        if (points > 0 && commas > 0) {
            return body.lastIndexOf('.') > body.lastIndexOf(',') ? Mark.POINT : Mark.COMMA;
        }
        if (points + commas > 1) {
            // repeated, so it parts groups of three, and the other would be the decimal mark
            return commas > 1 ? Mark.POINT : Mark.COMMA;
        }
        boolean group = body.matches("[1-9]\\d{0,2}[.,]\\d{3}");
        return group ? Mark.EITHER : points == 1 ? Mark.POINT : Mark.COMMA;
    }

    private static int count(String text, char letter) {
        return (int) text.chars().filter(c -> c == letter).count();
    }
}
