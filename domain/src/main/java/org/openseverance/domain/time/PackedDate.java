package org.openseverance.domain.time;

import java.time.LocalDate;

/**
 * Dates as one {@code int}: {@code ((year * 12 + month - 1) << 5) | day}. Packed dates compare like dates, and the months between two of them are one
 * subtraction. Years 1 to 9999.
 */
public final class PackedDate {

    /** A packed date shifted right by so many bits is a number of months. */
    public static final int DAY_BITS = 5;

    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private PackedDate() {}

    public static int of(int year, int month, int day) {
        return ((year * 12 + month - 1) << 5) | day;
    }

    public static int of(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static LocalDate toLocalDate(int packed) {
        return LocalDate.of(year(packed), month(packed), day(packed));
    }

    public static int year(int packed) {
        return (packed >> 5) / 12;
    }

    /** 1 to 12. */
    public static int month(int packed) {
        return (packed >> 5) % 12 + 1;
    }

    public static int day(int packed) {
        return packed & 31;
    }

    public static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The number of days of the month that the date lies in. */
    public static int lengthOfMonth(int packed) {
        int month = month(packed);
        return month == 2 ? (isLeap(year(packed)) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
    }

    /** Days since 1970-01-01. */
    public static int toEpochDay(int packed) {
        int year = year(packed);
        int month = month(packed);
        int before = year - 1;
        int days = before * 365 + before / 4 - before / 100 + before / 400 + DAYS_BEFORE[month - 1] + day(packed) - 1;
        return days + (month > 2 && isLeap(year) ? 1 : 0) - 719_162;
    }

    /** The date of a number of days since 1970-01-01. */
    public static int ofEpochDay(int epochDay) {
        // Hinnant's civil_from_days, for dates after year 0
        int z = epochDay + 719_468;
        int era = z / 146_097;
        int dayOfEra = z - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        return of(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
    }

    public static int plusDays(int packed, int days) {
        int day = day(packed) + days;
        // most steps stay inside the month
        return day >= 1 && day <= 28 ? packed + days : ofEpochDay(toEpochDay(packed) + days);
    }

    /** The date so many months later; a day that the month lacks goes where the convention says. */
    public static int plusMonths(int packed, int months, MissingDay missingDay) {
        int moved = packed + (months << 5);
        int length = lengthOfMonth((moved & ~31) | 1);
        if (day(moved) <= length) {
            return moved;
        }
        return missingDay == MissingDay.LAST_DAY ? (moved & ~31) | length : (((moved >> 5) + 1) << 5) | 1;
    }

    /** Complete months from one day to the beginning of another; zero where the end is not later. */
    public static int completeMonths(int from, int before, MissingDay missingDay) {
        if (before <= from) {
            return 0;
        }
        int end = missingDay == MissingDay.LAST_DAY ? endOfMonthAs31(before) : before;
        return (end - from) >> DAY_BITS;
    }

    /** The last day of a month as its 31st, whether it has one or not: a month is complete there whatever day it began on. Any other day as it is. */
    public static int endOfMonthAs31(int packed) {
        return day(packed) >= 28 && day(packed) == lengthOfMonth(packed) ? packed | 31 : packed;
    }

    /** Days from one date to another. */
    public static int daysBetween(int from, int to) {
        return toEpochDay(to) - toEpochDay(from);
    }
}
