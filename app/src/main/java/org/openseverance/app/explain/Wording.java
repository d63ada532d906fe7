package org.openseverance.app.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.quote.LineValue;

/** Values as people read them: groups of digits, mixed fractions, cents. */
final class Wording {

    private static final int DIGITS = 6;
    private static final int SMALL = 1000;

    private Wording() {}

    static String of(Money money) {
        return grouped(money.amount()) + " " + money.currency().getCurrencyCode();
    }

    static String of(LineValue value) {
        return value instanceof LineValue.Figure figure ? of(figure) : value.toString();
    }

    static String of(LineValue.Figure figure) {
        Ratio value = figure.value();
        String unit = figure.unit().isNone() ? "" : " " + figure.unit().of(value);
        String text = value.toString();
        if (text.indexOf('/') < 0) {
            return grouped(withCents(new BigDecimal(text), figure.unit())) + unit;
        }
        if (value.denominator() <= SMALL && !isMoney(figure.unit())) {
            return mixed(value) + unit;
        }
        BigDecimal near = BigDecimal.valueOf(value.numerator())
                .divide(BigDecimal.valueOf(value.denominator()), DIGITS, RoundingMode.DOWN);
        return grouped(near) + "..." + unit + " (exactly " + text + ")";
    }

    /** A word of the record or a plan, to begin a phrase: {@code severance_pay} is "Severance pay". */
    static String phrase(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String mixed(Ratio value) {
        long whole = value.numerator() / value.denominator();
        Ratio rest = Ratio.of(Math.abs(value.numerator() % value.denominator()), value.denominator());
        return whole == 0 ? value.toString() : whole + " " + rest.numerator() + "/" + rest.denominator();
    }

    private static boolean isMoney(Unit unit) {
        return unit.powers().keySet().stream().anyMatch(base -> base.matches("[A-Z]{3}"));
    }

    /** An amount of money has the usual decimals of its currency. */
    private static BigDecimal withCents(BigDecimal value, Unit unit) {
        if (unit.powers().size() != 1 || !isMoney(unit)) {
            return value;
        }
        int usual =
                Currency.getInstance(unit.powers().keySet().iterator().next()).getDefaultFractionDigits();
        return value.scale() < usual ? value.setScale(usual) : value;
    }

    private static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }
}
