package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;

/** Finds out how a whole column writes its dates: in the way that most of its cells can be read. */
final class DateSurvey {

    /** Month and day in the one order or the other. */
    private static final class Orders {
        final DatePattern monthFirst;
        final DatePattern dayFirst;
        int either;
        int onlyMonthFirst;
        int onlyDayFirst;
        Sample anEither = Sample.NONE;
        Sample aMonthFirst = Sample.NONE;
        Sample aDayFirst = Sample.NONE;

        Orders(String monthFirst, String dayFirst) {
            this.monthFirst = DatePattern.of(monthFirst);
            this.dayFirst = DatePattern.of(dayFirst);
        }

        void add(char[] text, int from, int to, int row) {
            boolean month = monthFirst.read(text, from, to) >= 0;
            boolean day = dayFirst.read(text, from, to) >= 0;
            if (month && day) {
                anEither = either++ == 0 ? Sample.of(text, from, to, row) : anEither;
            } else if (month) {
                aMonthFirst = onlyMonthFirst++ == 0 ? Sample.of(text, from, to, row) : aMonthFirst;
            } else if (day) {
                aDayFirst = onlyDayFirst++ == 0 ? Sample.of(text, from, to, row) : aDayFirst;
            }
        }

        int fits() {
            return either + Math.max(onlyMonthFirst, onlyDayFirst);
        }
    }

    /** A way to write dates that can be read only one way, or not at all. */
    private static final class Way {
        final DatePattern pattern;
        int fits;
        Sample first = Sample.NONE;

        Way(String pattern) {
            this.pattern = DatePattern.of(pattern);
        }

        void add(char[] text, int from, int to, int row) {
            if (pattern.read(text, from, to) >= 0) {
                first = fits++ == 0 ? Sample.of(text, from, to, row) : first;
            }
        }
    }

    private final List<Orders> orders = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Way iso = new Way("yyyy-MM-dd");
    private final Way dayNumbers = new Way("excel");
    private int shortYears;
    private Sample aShortYear = Sample.NONE;

    DateSurvey() {
        for (String mark : List.of("/", "-", ".")) {
            orders.add(new Orders("MM" + mark + "dd" + mark + "yyyy", "dd" + mark + "MM" + mark + "yyyy"));
        }
        for (String pattern : List.of(
                "yyyy/MM/dd",
                "yyyy.MM.dd",
                "yyyyMMdd",
                "yyyy-M-d",
                "dd-MMM-yyyy",
                "dd MMM yyyy",
                "dd/MMM/yyyy",
                "MMM dd, yyyy",
                "MMM dd yyyy",
                "yyyy-MMM-dd")) {
            ways.add(new Way(pattern));
        }
    }

    void add(char[] text, int from, int end, int row) {
        int to = Midnight.cut(text, from, end);
        iso.add(text, from, to, row);
        orders.forEach(each -> each.add(text, from, to, row));
        ways.forEach(each -> each.add(text, from, to, row));
        if (to - from == 5) {
            dayNumbers.add(text, from, to, row);
        }
        if (hasShortYear(text, from, to)) {
            aShortYear = shortYears++ == 0 ? Sample.of(text, from, to, row) : aShortYear;
        }
    }

    /** 1/2/17, 01.02.17, 01-Feb-17: ends in exactly two digits after a sign, and has no four digits. */
    private static boolean hasShortYear(char[] text, int from, int to) {
        int digits = 0;
        int signs = 0;
        for (int i = from; i < to; i++) {
            boolean digit = text[i] >= '0' && text[i] <= '9';
            digits = digit ? digits + 1 : 0;
            signs += "/-. ".indexOf(text[i]) >= 0 ? 1 : 0;
            if (digits > 2) {
                return false;
            }
        }
        return digits == 2 && signs == 2 && text[from] >= '0' && text[from] <= '9';
    }

    /** The column's format; what is found out on the way goes to the notes, what must be asked to the problems. */
    DatePattern settle(String name, List<String> notes, List<String> problems) {
        Way way = ways.stream().reduce(iso, (best, each) -> each.fits > best.fits ? each : best);
        Orders order = orders.stream()
                .reduce((best, each) -> each.fits() > best.fits() ? each : best)
                .orElseThrow();
        int most = Math.max(Math.max(way.fits, order.fits()), Math.max(dayNumbers.fits, shortYears));
        if (most == iso.fits) {
            return iso.pattern;
        }
        if (most == dayNumbers.fits) {
            problems.add(name + " has whole numbers of five digits (" + dayNumbers.first
                    + "), which may be a spreadsheet's day numbers\n    Maybe --date-format " + name
                    + "=excel, or excel-1904 for old Macintosh files");
            return iso.pattern;
        }
        if (most == shortYears) {
            problems.add(
                    name + " has years of two digits (" + aShortYear + "): which century?\n    Maybe --date-format "
                            + name
                            + "=MM/dd/yy@1950, where 1950 is the first of the hundred years meant; better, export the years with four digits");
            return iso.pattern;
        }
        if (most == way.fits) {
            notes.add(name + " read as " + way.pattern + ", as in " + way.first.place());
            return way.pattern;
        }
        return settle(order, name, notes, problems);
    }

    private static DatePattern settle(Orders order, String name, List<String> notes, List<String> problems) {
        boolean bothOrNone = (order.onlyMonthFirst > 0) == (order.onlyDayFirst > 0);
        if (order.either > 0 && bothOrNone) {
            String why = order.onlyMonthFirst > 0
                    ? " has dates with the month first (" + order.aMonthFirst + ") and with the day first ("
                            + order.aDayFirst + "), so others are unclear (" + order.anEither + ")"
                    : " can be read with the month first or the day first in every row (" + order.anEither + ")";
            problems.add(name + why + "\n    Say which: --date-format " + name + "=" + order.monthFirst
                    + " or --date-format " + name + "=" + order.dayFirst);
            return order.monthFirst;
        }
        boolean monthFirst = order.onlyMonthFirst > order.onlyDayFirst;
        DatePattern pattern = monthFirst ? order.monthFirst : order.dayFirst;
        notes.add(name + " read as " + pattern + " because of "
                + (monthFirst ? order.aMonthFirst : order.aDayFirst).place());
        return pattern;
    }
}
