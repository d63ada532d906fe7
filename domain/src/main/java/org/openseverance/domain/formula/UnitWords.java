package org.openseverance.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/** The words that units are written with. */
public final class UnitWords {

    private static final Ratio HUNDREDTH = Ratio.of(1, 100);

    /** Every word that a unit may be, singular and plural; currencies besides. */
    public static final List<String> ALL = words();

    private UnitWords() {}

    private static List<String> words() {
        List<String> all = new ArrayList<>();
        for (String base : Unit.BASES) {
            all.add(base);
            if (!base.equals("percent")) {
                all.add(base.equals("entry") ? "entries" : base + "s");
            }
        }
        all.add("calendar day");
        all.add("calendar days");
        return List.copyOf(all);
    }

    /** Whether a word, or the pair of words, is a unit. */
    static boolean isUnit(String word) {
        return ALL.contains(word) || word.matches("[A-Z]{3}");
    }

    /** The unit that a text says, or null; {@link #advice} then says why. */
    public static @Nullable Unit parse(String text) {
        try {
            Unit unit = Unit.parse(text);
            return Math.abs(unit.power("percent")) > 1 ? null : unit;
        } catch (IllegalArgumentException noUnit) {
            return null;
        }
    }

    /** What was meant by a text that is no unit. */
    public static String advice(String text) {
        String word = text.strip();
        for (String part : text.strip().split("\\s+per\\s+", -1)) {
            if (!isUnit(part)) {
                word = part;
                break;
            }
        }
        String upper = word.toUpperCase(Locale.ROOT);
        String nearest = Nearest.of(word, ALL);
        if (nearest != null) {
            return "Maybe \"" + nearest + "\".";
        }
        return word.matches("[A-Za-z]{3}")
                ? "Maybe \"" + upper + "\": currency codes are written in capitals."
                : "Units: " + String.join(", ", Unit.BASES) + ", a currency code, and these joined by \"per\".";
    }

    /** A value freed of {@code percent}: 8 percent is 0.08. */
    public static Quantity withoutPercent(Ratio value, Unit unit) {
        int power = unit.power("percent");
        Ratio plain = value;
        for (int i = 0; i < Math.abs(power); i++) {
            plain = power > 0 ? plain.times(HUNDREDTH) : plain.dividedBy(HUNDREDTH);
        }
        return new Quantity(plain, unit.without("percent"));
    }
}
