package org.openseverance.domain.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** The columns of a workforce as facts. Facts that the event sets for all, such as the last day, stand over the columns. */
public final class WorkforceFacts implements Facts {

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

        int moved(String fact, int date) {
            return daysLater != 0 && fact.equals(Fact.TERMINATION_DATE.label())
                    ? PackedDate.plusDays(date, daysLater)
                    : date;
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
    public Filler filler(FactSlot slot, WordNumbers words) {
        Integer date = event.dates().get(slot.name());
        if (date != null) {
            return constant(event.moved(slot.name(), date));
        }
        String word = event.words().get(slot.name());
        if (word != null) {
            return constant(slot.cells() == FactSlot.Cells.YES_NO ? yesNo(word) : words.find(word));
        }
        if (!workforce.has(slot.name())) {
            return Filler.ABSENT;
        }
        return switch (slot.cells()) {
            case DATE -> dates(workforce.dates(slot.name()), slot.name());
            case NUMBER -> numbers(workforce.numbers(slot.name()), slot);
            case WORD -> coded(slot.name(), words::find);
            case YES_NO -> coded(slot.name(), WorkforceFacts::yesNo);
            case PAY_PERIOD -> coded(slot.name(), WorkforceFacts::period);
        };
    }

    private static Filler constant(long cell) {
        return (rows, n, out) -> {
            Arrays.fill(out, 0, n, cell);
            return false;
        };
    }

    private Filler dates(int[] cells, String name) {
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

    private Filler numbers(long[] cells, FactSlot slot) {
        long factor = 1;
        for (int decimals = workforce.decimals(slot.name()); decimals < slot.decimals(); decimals++) {
            factor *= 10;
        }
        if (workforce.decimals(slot.name()) > slot.decimals()) {
            throw new IllegalArgumentException(slot.name() + " has values with more than " + slot.decimals()
                    + " decimals, which is the most that is accepted");
        }
        long times = factor;
        for (long cell : cells) {
            if (cell != Rule.UNKNOWN && Math.multiplyHigh(cell, times) != (cell * times) >> 63) {
                throw new IllegalArgumentException(slot.name() + " has a value that is too large to be held with "
                        + slot.decimals() + " decimals");
            }
        }
        return (rows, n, out) -> {
            boolean gap = false;
            for (int i = 0; i < n; i++) {
                long cell = cells[rows[i]];
                gap |= cell == Rule.UNKNOWN;
                out[i] = cell == Rule.UNKNOWN ? cell : cell * times;
            }
            return gap;
        };
    }

    private Filler coded(String name, ToLongFunction<String> number) {
        int[] cells = workforce.words(name);
        List<String> dictionary = workforce.dictionary(name);
        long[] numbers = new long[dictionary.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsLong(dictionary.get(i));
        }
        return (rows, n, out) -> {
            boolean gap = false;
            for (int i = 0; i < n; i++) {
                int cell = cells[rows[i]];
                gap |= cell < 0;
                out[i] = cell < 0 ? Rule.UNKNOWN : numbers[cell];
            }
            return gap;
        };
    }

    private static long yesNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "1" -> 1;
            case "no", "false", "n", "0" -> 0;
            default -> throw new IllegalArgumentException("\"" + word + "\" was found where yes or no was expected");
        };
    }

    private static long period(String word) {
        for (PayPeriod period : PayPeriod.values()) {
            if (period.label().equals(word)) {
                return period.ordinal();
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is not a pay period");
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
