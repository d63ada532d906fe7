package org.openseverance.domain.rule;

import org.openseverance.domain.plan.CalendarDay;
import org.openseverance.domain.plan.Form.Edge;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.PackedDate;

/** Rules over dates. */
public final class Calendar {

    private Calendar() {}

    /** A date moved by days ({@code monthsEach} 0, {@code daysEach} 1 or 7) or months, as many as another column says. */
    public record Shift(int date, int amount, int monthsEach, int daysEach, MissingDay missingDay) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] from = columns.values()[date];
            long[] by = columns.values()[amount];
            for (int i = 0; i < n; i++) {
                int steps = steps(by[i]);
                out[i] = inCalendar(
                        monthsEach == 0
                                ? PackedDate.plusDays((int) from[i], steps)
                                : PackedDate.plusMonths((int) from[i], steps, missingDay));
            }
        }

        /** Never more than the calendar is long, so that the date cannot wrap round. */
        private int steps(long amount) {
            long steps = Math.multiplyExact(amount, monthsEach == 0 ? daysEach : monthsEach);
            if (Math.abs(steps) > (monthsEach == 0 ? 3_700_000 : 120_000)) {
                throw new ArithmeticException("outside the calendar");
            }
            return (int) steps;
        }

        @Override
        public int[] reads() {
            return new int[] {date, amount};
        }
    }

    private static int inCalendar(int packed) {
        int year = PackedDate.year(packed);
        if (year < 1 || year > 9999) {
            throw new ArithmeticException("outside the calendar");
        }
        return packed;
    }

    /** Days from one date to another; zero where they are reversed. */
    public record Days(int from, int before) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[from];
            long[] y = columns.values()[before];
            for (int i = 0; i < n; i++) {
                out[i] = Math.max(0, PackedDate.daysBetween((int) x[i], (int) y[i]));
            }
        }

        @Override
        public int[] reads() {
            return new int[] {from, before};
        }
    }

    /** Mondays to Fridays from one date to before another. */
    public record WorkingDays(int from, int before) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[from];
            long[] y = columns.values()[before];
            for (int i = 0; i < n; i++) {
                int first = PackedDate.toEpochDay((int) x[i]);
                int end = PackedDate.toEpochDay((int) y[i]);
                out[i] = end <= first ? 0 : workingDaysBefore(end) - workingDaysBefore(first);
            }
        }

        /** Counted from Monday 0001-01-01, 719,162 days before the epoch. */
        private static long workingDaysBefore(int epochDay) {
            int days = epochDay + 719_162;
            return days / 7 * 5L + Math.min(days % 7, 5);
        }

        @Override
        public int[] reads() {
            return new int[] {from, before};
        }
    }

    /** Complete months; zero where the dates are reversed. */
    public record CompleteMonths(int from, int before, MissingDay missingDay) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[from];
            long[] y = columns.values()[before];
            if (missingDay == MissingDay.NEXT_DAY) {
                for (int i = 0; i < n; i++) {
                    // packed dates count months in their upper bits
                    long months = (y[i] - x[i]) >> PackedDate.DAY_BITS;
                    out[i] = months & ~(months >> 63);
                }
                return;
            }
            long before = 0;
            int end = 0;
            for (int i = 0; i < n; i++) {
                // often the last day is the same for many
                if (y[i] != before) {
                    before = y[i];
                    end = PackedDate.endOfMonthAs31((int) before);
                }
                out[i] = Math.max(0, (end - (int) x[i]) >> PackedDate.DAY_BITS);
            }
        }

        @Override
        public int[] reads() {
            return new int[] {from, before};
        }
    }

    /** The nearest day of a kind on the named side of a date. */
    public record Find(int date, java.util.List<CalendarDay> days, Edge edge) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[date];
            boolean forward = edge == Edge.ON_OR_AFTER || edge == Edge.AFTER;
            boolean from = edge == Edge.ON_OR_AFTER || edge == Edge.ON_OR_BEFORE;
            for (int i = 0; i < n; i++) {
                int day = from ? (int) x[i] : PackedDate.plusDays((int) x[i], forward ? 1 : -1);
                while (!isOne(day)) {
                    day = PackedDate.plusDays(day, forward ? 1 : -1);
                }
                out[i] = day;
            }
        }

        private boolean isOne(int date) {
            for (CalendarDay day : days) {
                if (matches(day, date)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean matches(CalendarDay day, int date) {
            if (day instanceof CalendarDay.Weekday weekday) {
                return Math.floorMod(PackedDate.toEpochDay(date) + 3, 7) + 1 == weekday.number();
            }
            if (day instanceof CalendarDay.DayOfMonth monthly) {
                return PackedDate.day(date) == monthly.day();
            }
            if (day instanceof CalendarDay.DayOfYear yearly) {
                return PackedDate.day(date) == yearly.day() && PackedDate.month(date) == yearly.month();
            }
            return PackedDate.day(date) == PackedDate.lengthOfMonth(date);
        }

        @Override
        public int[] reads() {
            return new int[] {date};
        }
    }

    /** The value of a parameter on a date; a date that no value covers fails the row. */
    public record ParameterAt(int date, String parameter, Longs from, Longs until, Longs values) implements Rule {
        @Override
        public void apply(Columns columns, long[] out, int n) {
            long[] x = columns.values()[date];
            long[] first = from.values();
            long[] last = until.values();
            long[] value = values.values();
            for (int i = 0; i < n; i++) {
                int k = first.length - 1;
                while (k >= 0 && first[k] > x[i]) {
                    k--;
                }
                out[i] = k < 0 || x[i] > last[k] ? UNKNOWN : value[k];
            }
        }

        @Override
        public int[] reads() {
            return new int[] {date};
        }

        @Override
        public boolean canFail() {
            return true;
        }

        @Override
        public String failure(Columns columns, int row) {
            return parameter + " has no value on " + Rule.iso(columns.values()[date][row]);
        }
    }
}
