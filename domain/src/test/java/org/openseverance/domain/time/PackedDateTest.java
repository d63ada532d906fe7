package org.openseverance.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedDateTest {

    private static int packed(String date) {
        return PackedDate.of(LocalDate.parse(date));
    }

    @Test
    void everyDayOfFourCenturiesGoesToAndFromTheEpochDayAsInJavaTime() {
        for (LocalDate day = LocalDate.of(1890, 1, 1); day.getYear() < 2290; day = day.plusDays(1)) {
            int packed = PackedDate.of(day);
            assertEquals(day.toEpochDay(), PackedDate.toEpochDay(packed));
            assertEquals(packed, PackedDate.ofEpochDay((int) day.toEpochDay()));
            assertEquals(day.lengthOfMonth(), PackedDate.lengthOfMonth(packed));
        }
    }

    @Test
    void theFirstAndLastDayOfTheCalendarHold() {
        assertEquals(LocalDate.of(1, 1, 1), PackedDate.toLocalDate(PackedDate.ofEpochDay((int)
                LocalDate.of(1, 1, 1).toEpochDay())));
        assertEquals(LocalDate.of(9999, 12, 31), PackedDate.toLocalDate(PackedDate.ofEpochDay((int)
                LocalDate.of(9999, 12, 31).toEpochDay())));
    }

    @Test
    void monthsAreCountedAsPeriodBetweenDoesOrAsPlusMonthsDoes() {
        LocalDate first = LocalDate.of(2019, 12, 25);
        for (int from = 0; from < 500; from++) {
            LocalDate start = first.plusDays(from);
            for (int length = 1; length < 900; length += 1 + length % 3) {
                LocalDate end = start.plusDays(length);
                int a = PackedDate.of(start);
                int b = PackedDate.of(end);
                assertEquals(
                        Period.between(start, end).toTotalMonths(),
                        PackedDate.completeMonths(a, b, MissingDay.NEXT_DAY),
                        start + " " + end);
                long clamped = ChronoUnit.MONTHS.between(start, end) + 1;
                while (start.plusMonths(clamped).isAfter(end)) {
                    clamped--;
                }
                assertEquals(clamped, PackedDate.completeMonths(a, b, MissingDay.LAST_DAY), start + " " + end);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 6, LAST_DAY, 2026-02-28",
        "2025-08-31, 6, NEXT_DAY, 2026-03-01",
        "2024-02-29, 12, LAST_DAY, 2025-02-28",
        "2024-02-29, 12, NEXT_DAY, 2025-03-01",
        "2024-02-29, 48, LAST_DAY, 2028-02-29",
        "2026-01-15, -1, LAST_DAY, 2025-12-15",
        "2026-12-31, 2, NEXT_DAY, 2027-03-01",
        "2026-10-31, 1, NEXT_DAY, 2026-12-01",
    })
    void aDayThatTheMonthLacksGoesWhereTheConventionSays(String from, int months, MissingDay missing, String reached) {
        assertEquals(
                reached,
                PackedDate.toLocalDate(PackedDate.plusMonths(packed(from), months, missing))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 1, 2026-02-28",
        "2026-02-28, 1, 2026-03-01",
        "2026-03-01, -1, 2026-02-28",
        "2025-12-31, 1, 2026-01-01",
        "2026-01-05, -5, 2025-12-31"
    })
    void daysAreAddedAcrossMonthsAndYears(String from, int days, String reached) {
        assertEquals(
                reached,
                PackedDate.toLocalDate(PackedDate.plusDays(packed(from), days)).toString());
    }

    @Test
    void reversedDatesHoldNoMonth() {
        assertEquals(0, PackedDate.completeMonths(packed("2026-05-02"), packed("2026-05-01"), MissingDay.NEXT_DAY));
        assertEquals(0, PackedDate.completeMonths(packed("2026-05-01"), packed("2026-05-01"), MissingDay.LAST_DAY));
    }
}
