package org.openseverance.adapters.files.workforce;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.place.Countries;
import org.openseverance.domain.plan.Vocabulary;

/** Words of known kinds in the spellings that files use. */
final class Terms {

    /** What a period may be, for messages. */
    static final String PERIOD = "a pay period: year, month, week, day or hour";

    static final String CURRENCY = "a currency code such as USD (ISO 4217)";
    static final String COUNTRY = "a country code such as US or GB (ISO 3166)";

    static final String YES_NO = "yes or no";

    private static final Map<String, String> PERIODS = spellings("""
            year: yearly yr annual annually annum per_annum pa p_a per_year
            month: monthly mth mo per_month
            week: weekly wk per_week
            day: daily per_day
            hour: hourly hr h per_hour
            """);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Terms() {}

    /** Lower case, with one underscore for whatever stands between letters and digits: {@code " Date of-Hire "} is {@code date_of_hire}. */
    static String snake(String text) {
        StringBuilder snake = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                snake.append(gap && snake.length() > 0 ? "_" : "").append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return snake.toString();
    }

    /** In the form of {@link #snake}: Full-Time is full_time. Null if nothing is left. */
    static @Nullable String word(String text) {
        String snake = snake(text);
        return snake.isEmpty() ? null : snake;
    }

    /** One of the causes that plans can name; null for others, which would fulfil no condition unnoticed. */
    static @Nullable String cause(String text) {
        String snake = snake(text);
        return Vocabulary.CAUSES.contains(snake) ? snake : null;
    }

    static @Nullable String period(String text) {
        return PERIODS.get(snake(text));
    }

    static @Nullable String yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "1" -> "yes";
            case "no", "false", "n", "0" -> "no";
            default -> null;
        };
    }

    static @Nullable String currency(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return CURRENCIES.contains(upper) ? upper : null;
    }

    static @Nullable String country(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Countries.has(upper) ? upper : null;
    }

    /** From lines of {@code term: spelling spelling ...}; the term is a spelling of itself. Keys are in the form of {@link #snake}. */
    static Map<String, String> spellings(String lines) {
        Map<String, String> spellings = new HashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String term = line.substring(0, colon).strip();
            spellings.put(snake(term), term);
            Pattern.compile(" ")
                    .splitAsStream(line.substring(colon + 1).strip())
                    .filter(spelling -> !spelling.isEmpty())
                    .forEach(spelling -> spellings.put(spelling, term));
        });
        return Map.copyOf(spellings);
    }
}
