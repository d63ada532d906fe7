package org.openseverance.domain.plan;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;

/** Reads days that recur: {@code Monday}, {@code 15th}, {@code month end}, {@code 1 April}, joined by {@code or}. */
final class CalendarDayReader {

    private static final Pattern OF_MONTH = Pattern.compile("([0-9]{1,2})(st|nd|rd|th)");
    private static final Pattern OF_YEAR = Pattern.compile("([0-9]{1,2}) ([A-Z][a-z]+)");

    private final Faults faults;

    CalendarDayReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    List<CalendarDay> read(String text, Place place) {
        List<CalendarDay> days = new ArrayList<>();
        for (String part : text.strip().split("\\s+or\\s+", -1)) {
            CalendarDay day = day(part.strip());
            if (day == null) {
                faults.add(place, "\"" + part + "\" is no day of the calendar", advice(part));
                return null;
            }
            days.add(day);
        }
        return days;
    }

    private static @Nullable CalendarDay day(String text) {
        if (text.equals("month end")) {
            return new CalendarDay.MonthEnd();
        }
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (english(weekday.name()).equals(text)) {
                return new CalendarDay.Weekday(weekday.getValue());
            }
        }
        Matcher ofMonth = OF_MONTH.matcher(text);
        if (ofMonth.matches()) {
            int day = Integer.parseInt(ofMonth.group(1));
            return day >= 1 && day <= 31 && ofMonth.group(2).equals(ending(day))
                    ? new CalendarDay.DayOfMonth(day)
                    : null;
        }
        Matcher ofYear = OF_YEAR.matcher(text);
        if (ofYear.matches()) {
            for (Month month : Month.values()) {
                int day = Integer.parseInt(ofYear.group(1));
                if (english(month.name()).equals(ofYear.group(2)) && day >= 1 && day <= month.maxLength()) {
                    return new CalendarDay.DayOfYear(month.getValue(), day);
                }
            }
        }
        return null;
    }

    private static String english(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String ending(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String advice(String part) {
        Matcher ofMonth = OF_MONTH.matcher(part);
        if (ofMonth.matches() && day(ofMonth.group(1) + ending(Integer.parseInt(ofMonth.group(1)))) != null) {
            return "Maybe \"" + ofMonth.group(1) + ending(Integer.parseInt(ofMonth.group(1))) + "\".";
        }
        List<String> known = new ArrayList<>(List.of("month end"));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            known.add(english(weekday.name()));
        }
        Matcher ofYear = OF_YEAR.matcher(part);
        for (Month month : Month.values()) {
            String name = english(month.name());
            if (ofYear.matches() && name.equals(ofYear.group(2))) {
                return name + " has " + month.maxLength() + " days.";
            }
            known.add((ofYear.matches() ? ofYear.group(1) : "1") + " " + name);
        }
        String nearest = Nearest.of(part, known);
        return nearest != null
                ? "Maybe \"" + nearest + "\"."
                : "Days: Monday to Sunday, 1st to 31st, month end, 1 April; joined by \"or\".";
    }
}
