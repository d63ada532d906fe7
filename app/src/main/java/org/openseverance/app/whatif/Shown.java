package org.openseverance.app.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.whatif.LaterLastDay;

/** Figures as people read them. */
final class Shown {

    private static final int DECIMALS = 4;
    private static final long POWERS_OF_TEN = 1_000_000;

    private Shown() {}

    static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** A word of the file without what would steer the terminal. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    static String count(long number) {
        return grouped(Long.toString(number));
    }

    static String signed(long number) {
        return (number > 0 ? "+" : "") + count(number);
    }

    /** 1,234.50, without the currency. */
    static String money(Money money) {
        return grouped(money.amount().toPlainString());
    }

    static String signed(Money money) {
        return (money.minor() > 0 ? "+" : "") + money(money);
    }

    /** Exact up to four decimals; else to four, with a tilde. */
    static String quantity(Ratio quantity) {
        BigDecimal exact = BigDecimal.valueOf(quantity.numerator())
                .setScale(DECIMALS)
                .divide(BigDecimal.valueOf(quantity.denominator()), DECIMALS, RoundingMode.HALF_UP);
        boolean isExact = Ratio.of(exact).equals(quantity);
        BigDecimal shown =
                isExact && exact.signum() != 0 ? exact.stripTrailingZeros() : isExact ? BigDecimal.ZERO : exact;
        return (isExact ? "" : "~")
                + grouped(shown.setScale(Math.max(0, shown.scale())).toPlainString());
    }

    static String value(@Nullable LineValue value) {
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
    static String milestone(LaterLastDay later) {
        String unit = later.milestone().unit().label();
        return later.milestone().complete() ? "complete a " + unit : "reach a further " + unit;
    }
}
