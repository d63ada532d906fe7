package org.openseverance.domain.plan;

/** A kind of day that recurs in the calendar. */
public sealed interface CalendarDay {

    /** 1 = Monday to 7 = Sunday. */
    record Weekday(int number) implements CalendarDay {}

    /** The 1st to 31st of every month that has it. */
    record DayOfMonth(int day) implements CalendarDay {}

    record MonthEnd() implements CalendarDay {}

    /** A day of every year; 29 February only in leap years. */
    record DayOfYear(int month, int day) implements CalendarDay {}
}
