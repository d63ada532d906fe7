package org.openseverance.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.rule.Calendar.CompleteMonths;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.PackedDate;

class CompleteMonthsTest {

    private static final int ROWS = 1_000;
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final int DAYS = 40 * 365;

    private final SplittableRandom random = new SplittableRandom(29);

    /** Every fourth day lies at a month's edge. */
    private LocalDate day() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextInt(4) > 0
                ? day
                : day.withDayOfMonth(day.lengthOfMonth()).plusDays(random.nextInt(3) - 1);
    }

    private interface Months {
        long between(LocalDate from, LocalDate before);
    }

    private void agrees(MissingDay missingDay, boolean oneEnd, Months expected) {
        for (int block = 0; block < 200; block++) {
            LocalDate[] from = new LocalDate[ROWS];
            LocalDate[] before = new LocalDate[ROWS];
            long[] packedFrom = new long[ROWS];
            long[] packedBefore = new long[ROWS];
            LocalDate end = day();
            for (int i = 0; i < ROWS; i++) {
                from[i] = day();
                before[i] = oneEnd ? end : day();
                packedFrom[i] = PackedDate.of(from[i]);
                packedBefore[i] = PackedDate.of(before[i]);
            }
            long[] out = new long[ROWS];
            new CompleteMonths(0, 1, missingDay).apply(Sheet.of(packedFrom, packedBefore), out, ROWS);
            for (int i = 0; i < ROWS; i++) {
                assertEquals(expected.between(from[i], before[i]), out[i], from[i] + " to before " + before[i]);
            }
        }
    }

    @Test
    void onTheNextDayTheyAreThoseOfPeriodBetween() {
        Months months = (from, before) ->
                before.isBefore(from) ? 0 : Period.between(from, before).toTotalMonths();
        agrees(MissingDay.NEXT_DAY, true, months);
        agrees(MissingDay.NEXT_DAY, false, months);
    }

    @Test
    void onTheLastDayTheyAreThoseThatPlusMonthsReaches() {
        Months months = (from, before) -> {
            long most = Math.max(0, ChronoUnit.MONTHS.between(from, before));
            return most + (from.plusMonths(most + 1).isAfter(before) ? 0 : 1);
        };
        agrees(MissingDay.LAST_DAY, true, months);
        agrees(MissingDay.LAST_DAY, false, months);
    }

    @Test
    void aDaySoManyMonthsOnIsReachedWhenAsManyAreComplete() {
        for (int i = 0; i < 300_000; i++) {
            int from = PackedDate.of(day());
            int months = 1 + random.nextInt(30);
            LocalDate near = PackedDate.toLocalDate(PackedDate.plusMonths(from, months, MissingDay.LAST_DAY))
                    .plusDays(random.nextInt(5) - 2);
            int before = PackedDate.of(random.nextInt(8) == 0 ? day() : near);
            for (MissingDay missingDay : MissingDay.values()) {
                assertEquals(
                        PackedDate.plusMonths(from, months, missingDay) <= before,
                        Sheet.alone(new CompleteMonths(0, 1, missingDay), from, before) >= months,
                        () -> from + " + " + months + " months, " + missingDay + ", to before " + before);
            }
        }
    }
}
