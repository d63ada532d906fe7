package org.openseverance.domain.worksheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Column;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** The columns of a workforce as facts. Facts that the event sets for all, such as the last day, stand over the columns. */
public final class WorkforceFacts implements Facts {

    private static final int FEW = 256;

    private final Workforce workforce;
    private final Event event;

    /**
     * What holds for all: dates packed, words as written, by the name of the fact.
     *
     * @param daysLater how many days later than said everyone's {@code termination_date} is, whether the event or the record says it
     */
    public record Event(Map<String, Integer> dates, Map<String, String> words, int daysLater) {
        public static final Event NONE = new Event(Map.of(), Map.of());

        public Event {
            dates = Map.copyOf(dates);
            words = Map.copyOf(words);
        }

        public Event(Map<String, Integer> dates, Map<String, String> words) {
            this(dates, words, 0);
        }

        /** The same with everyone's last day so many days later. */
        public Event later(int days) {
            return new Event(dates, words, daysLater + days);
        }

        boolean moves(String fact) {
            return daysLater != 0 && fact.equals(Fact.TERMINATION_DATE.label());
        }

        int moved(String fact, int date) {
            return moves(fact) ? PackedDate.plusDays(date, daysLater) : date;
        }
    }

    public WorkforceFacts(Workforce workforce, Event event) {
        this.workforce = workforce;
        this.event = event;
    }

    /** What holds for all. */
    public Event event() {
        return event;
    }

    @Override
    public int size() {
        return workforce.size();
    }

    @Override
    public Longs values(FactSlot slot, WordNumbers words) {
        String name = slot.name();
        Integer date = event.dates().get(name);
        if (date != null) {
            return Longs.of(event.moved(name, date));
        }
        String word = event.words().get(name);
        if (word != null) {
            return Longs.of(number(word, slot, words));
        }
        if (!workforce.has(name)) {
            return Longs.of(Rule.UNKNOWN);
        }
        boolean fewWords = isWord(slot)
                && workforce.isComplete(name)
                && workforce.dictionary(name).size() <= FEW;
        return fewWords
                ? Longs.of(workforce.dictionary(name).stream()
                        .mapToLong(found -> number(found, slot, words))
                        .toArray())
                : Longs.of();
    }

    @Override
    public Filler filler(FactSlot slot, WordNumbers words) {
        return switch (slot.cells()) {
            case DATE -> dates(slot.name());
            case NUMBER -> numbers(slot);
            case WORD, YES_NO, PAY_PERIOD -> coded(slot, words);
        };
    }

    private Filler dates(String name) {
        int[] cells = workforce.dates(name);
        if (workforce.isComplete(name) && !event.moves(name)) {
            return (rows, n, out) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = cells[rows[i]];
                }
                return false;
            };
        }
        return (rows, n, out) -> {
            boolean gap = false;
            for (int i = 0; i < n; i++) {
                int cell = cells[rows[i]];
                gap |= cell == Dates.UNKNOWN;
                out[i] = cell == Dates.UNKNOWN ? Rule.UNKNOWN : event.moved(name, cell);
            }
            return gap;
        };
    }

    private Filler numbers(FactSlot slot) {
        Column cells = workforce.column(slot.name());
        int decimals = workforce.decimals(slot.name());
        if (decimals > slot.decimals()) {
            throw new Unusable(slot.name() + " has values with more than " + slot.decimals()
                    + " decimals, which is the most that is accepted");
        }
        if (workforce.isComplete(slot.name()) && decimals == slot.decimals()) {
            return (rows, n, out) -> {
                cells.take(rows, n, out);
                return false;
            };
        }
        long times = 1;
        for (int places = decimals; places < slot.decimals(); places++) {
            times *= 10;
        }
        long factor = times;
        for (int row = 0; row < cells.size(); row++) {
            long cell = cells.cell(row);
            if (cell != Rule.UNKNOWN && Math.multiplyHigh(cell, factor) != (cell * factor) >> 63) {
                throw new Unusable(slot.name() + " has a value that is too large to be held with " + slot.decimals()
                        + " decimals");
            }
        }
        return (rows, n, out) -> {
            boolean gap = false;
            for (int i = 0; i < n; i++) {
                long cell = cells.cell(rows[i]);
                gap |= cell == Rule.UNKNOWN;
                out[i] = cell == Rule.UNKNOWN ? cell : cell * factor;
            }
            return gap;
        };
    }

    private Filler coded(FactSlot slot, WordNumbers words) {
        Column cells = workforce.column(slot.name());
        List<String> dictionary = workforce.dictionary(slot.name());
        // by code and 1, so that no word has a place as well
        long[] numbers = new long[dictionary.size() + 1];
        numbers[0] = Rule.UNKNOWN;
        for (int i = 0; i < dictionary.size(); i++) {
            numbers[i + 1] = number(dictionary.get(i), slot, words);
        }
        boolean gap = !workforce.isComplete(slot.name());
        return (rows, n, out) -> {
            cells.take(rows, n, numbers, out);
            return gap;
        };
    }

    private static boolean isWord(FactSlot slot) {
        return slot.cells() != FactSlot.Cells.DATE && slot.cells() != FactSlot.Cells.NUMBER;
    }

    private static long number(String word, FactSlot slot, WordNumbers words) {
        return switch (slot.cells()) {
            case YES_NO -> yesNo(word);
            case PAY_PERIOD -> period(word);
            default -> words.find(word);
        };
    }

    private static long yesNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "1" -> 1;
            case "no", "false", "n", "0" -> 0;
            default -> throw new Unusable("\"" + word + "\" was found where yes or no was expected");
        };
    }

    private static long period(String word) {
        for (PayPeriod period : PayPeriod.values()) {
            if (period.label().equals(word)) {
                return period.ordinal();
            }
        }
        throw new Unusable("\"" + word + "\" is not a pay period");
    }

    @Override
    public PastPay @Nullable [] history(int row) {
        List<PastPay> history = workforce.history(row);
        return history == null
                ? null
                : history.stream()
                        .sorted(java.util.Comparator.comparingInt(PastPay::from))
                        .toArray(PastPay[]::new);
    }

    @Override
    public Absence @Nullable [] absences(int row) {
        List<Absence> absences = workforce.absences(row);
        return absences == null ? null : absences.toArray(Absence[]::new);
    }
}
