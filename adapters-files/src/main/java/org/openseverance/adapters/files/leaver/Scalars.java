package org.openseverance.adapters.files.leaver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.employee.Pay;

/** Reads dates, numbers and yes or no from text; a fault where the text is no such thing. */
final class Scalars {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 30;
    private static final int DECIMALS_OF_FACTS = 8;

    private final Faults faults;

    Scalars(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    LocalDate date(Entries entries, String key) {
        Node.Scalar scalar = entries.scalar(key);
        return scalar == null ? null : date(scalar, key);
    }

    @Nullable
    LocalDate date(Node.Scalar scalar, String key) {
        LocalDate date = IsoDate.of(scalar.stripped());
        if (date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
            return date;
        }
        wrong(scalar.place(), key, scalar.text(), "a date such as 2026-06-30, from 1900 to 2200");
        return null;
    }

    @Nullable
    BigDecimal number(Entries entries, String key) {
        Node.Scalar scalar = entries.scalar(key);
        return scalar == null ? null : number(scalar, key);
    }

    @Nullable
    BigDecimal number(Node.Scalar scalar, String key) {
        String text = scalar.stripped();
        if (isPlain(text)) {
            return new BigDecimal(withoutZeros(text));
        }
        wrong(
                scalar.place(),
                key,
                text,
                "a plain number such as 1234.50, of at most " + DIGITS + " digits before the point");
        return null;
    }

    /** A minus sign or none, digits, and digits after a point or none. */
    private static boolean isPlain(String text) {
        int whole = text.startsWith("-") ? 1 : 0;
        int point = digitsEnd(text, whole);
        if (point == whole || point - whole > DIGITS || point == text.length()) {
            return point > whole && point - whole <= DIGITS;
        }
        int end = digitsEnd(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point - 1 <= DECIMALS;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Zeros at the end of decimals say nothing; without them fewer decimals are needed. */
    private static String withoutZeros(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end - 1 == point ? point : end);
    }

    @Nullable
    BigDecimal notNegative(Entries entries, String key) {
        BigDecimal number = number(entries, key);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            wrong(entries.place(key), key, number.toPlainString(), "a number that is not below zero");
            return null;
        }
        if (number.scale() > DECIMALS_OF_FACTS) {
            wrong(entries.place(key), key, number.toPlainString(), "at most " + DECIMALS_OF_FACTS + " decimals");
            return null;
        }
        return number;
    }

    /** A rate of pay, within the bounds that a workforce file has for it. */
    @Nullable
    BigDecimal rate(Entries entries, boolean zero) {
        BigDecimal rate = notNegative(entries, "rate");
        if (rate == null || (rate.compareTo(BigDecimal.valueOf(Pay.MOST)) <= 0 && (zero || rate.signum() > 0))) {
            return rate;
        }
        wrong(
                entries.place("rate"),
                "rate",
                rate.toPlainString(),
                (zero ? "at most " : "more than zero and at most ") + Pay.MOST);
        return null;
    }

    @Nullable
    Boolean yesNo(Node.Scalar scalar, String key) {
        String word = scalar.stripped().toLowerCase(Locale.ROOT);
        boolean yes = word.equals("yes") || word.equals("true");
        if (!yes && !word.equals("no") && !word.equals("false")) {
            wrong(scalar.place(), key, scalar.text(), "true or false, or yes or no");
            return null;
        }
        return yes;
    }

    @Nullable
    Currency currency(Entries entries) {
        String code = entries.text("currency", "");
        try {
            return code.isEmpty() ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            wrong(entries.place("currency"), "currency", code, "an ISO 4217 code such as USD");
            return null;
        }
    }

    void wrong(Place place, String key, String found, String expected) {
        faults.add(place, key + " is \"" + found + "\"; expected " + expected);
    }
}
