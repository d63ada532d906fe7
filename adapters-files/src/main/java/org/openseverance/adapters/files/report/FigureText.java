package org.openseverance.adapters.files.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.whatif.LaterLastDay;

/** Figures as people read them: digits in groups of three, quantities to four decimals. */
public final class FigureText {

    private static final int DECIMALS = 4;
    private static final long POWERS_OF_TEN = 1_000_000;

    private FigureText() {}

    /** A plain decimal with a comma before each three digits of its whole part. */
    public static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** A number of people or rows. */
    public static String count(long number) {
        return grouped(Long.toString(number));
    }

    /** Exact up to four decimals; else to four, with a tilde. */
    public static String quantity(Ratio quantity) {
        BigDecimal exact = BigDecimal.valueOf(quantity.numerator())
                .setScale(DECIMALS)
                .divide(BigDecimal.valueOf(quantity.denominator()), DECIMALS, RoundingMode.HALF_UP);
        boolean isExact = Ratio.of(exact).equals(quantity);
        BigDecimal shown =
                isExact && exact.signum() != 0 ? exact.stripTrailingZeros() : isExact ? BigDecimal.ZERO : exact;
        return (isExact ? "" : "~")
                + grouped(shown.setScale(Math.max(0, shown.scale())).toPlainString());
    }

    /** The value of a line with its unit; a dash where there is none. */
    public static String value(@Nullable LineValue value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof LineValue.Figure figure) {
            String base = figure.unit().toString();
            boolean amount = base.matches("[A-Z]{3}");
            int cents = amount ? Math.max(0, Currency.getInstance(base).getDefaultFractionDigits()) : 0;
            if (amount && POWERS_OF_TEN % figure.value().denominator() == 0) {
                BigDecimal exact = BigDecimal.valueOf(figure.value().numerator())
                        .divide(BigDecimal.valueOf(figure.value().denominator()));
                return grouped(exact.setScale(Math.max(
                                        cents, exact.stripTrailingZeros().scale()))
                                .toPlainString()) + " " + base;
            }
            return quantity(figure.value())
                    + (figure.unit().isNone() ? "" : " " + figure.unit().of(figure.value()));
        }
        return value.toString();
    }

    /** "complete a year", "reach a further month". */
    public static String milestone(LaterLastDay later) {
        String unit = later.milestone().unit().label();
        return later.milestone().complete() ? "complete a " + unit : "reach a further " + unit;
    }
}
