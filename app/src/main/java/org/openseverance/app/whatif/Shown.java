package org.openseverance.app.whatif;

import org.openseverance.adapters.files.report.FigureText;
import org.openseverance.domain.money.Money;

/** Money, differences and words of the file, as the terminal shows them. */
final class Shown {

    private Shown() {}

    /** A word of the file without what would steer the terminal. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    static String signed(long number) {
        return (number > 0 ? "+" : "") + FigureText.count(number);
    }

    /** 1,234.50, without the currency. */
    static String money(Money money) {
        return FigureText.grouped(money.amount().toPlainString());
    }

    static String signed(Money money) {
        return (money.minor() > 0 ? "+" : "") + money(money);
    }
}
