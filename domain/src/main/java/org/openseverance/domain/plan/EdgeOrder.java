package org.openseverance.domain.plan;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.TimeUnit;

/** Sees that the edges of rows and bands rise, so that each can be reached. Edges that cannot be compared (30 days and 1 month) pass. */
final class EdgeOrder {

    private final Faults faults;
    private @Nullable Quantity last;
    private boolean lastInclusive;

    EdgeOrder(Faults faults) {
        this.faults = faults;
    }

    /** The next edge; null: not a literal. */
    void next(@Nullable Quantity edge, boolean inclusive, Place place) {
        Quantity before = last;
        last = edge;
        boolean beforeInclusive = lastInclusive;
        lastInclusive = inclusive;
        if (edge == null || before == null) {
            return;
        }
        boolean falls = compare(edge, before) < 0;
        boolean repeats = same(edge, before) && (beforeInclusive || !inclusive);
        if (falls || repeats) {
            faults.add(
                    place,
                    "edges rise; " + edge + " does not come after " + before,
                    falls
                            ? "Put the rows in order of their edges."
                            : "The row before it has everything already; it can never be reached.");
        }
    }

    private static boolean same(Quantity a, Quantity b) {
        return comparable(a.unit(), b.unit()) && compare(a, b) == 0;
    }

    private static boolean comparable(Unit a, Unit b) {
        return a.equals(b) || (months(a) > 0 && months(b) > 0) || (days(a) > 0 && days(b) > 0);
    }

    /** Negative or positive where it is certain which is less; else 0. */
    static int compare(Quantity a, Quantity b) {
        if (a.unit().equals(b.unit())) {
            return a.value().compareTo(b.value());
        }
        int monthsOfA = months(a.unit());
        int monthsOfB = months(b.unit());
        if (monthsOfA > 0 && monthsOfB > 0) {
            return a.value().times(Ratio.of(monthsOfA)).compareTo(b.value().times(Ratio.of(monthsOfB)));
        }
        if (!isLength(a.unit()) || !isLength(b.unit())) {
            return 0;
        }
        if (bound(a, 31).compareTo(bound(b, 28)) < 0) {
            return -1;
        }
        return bound(a, 28).compareTo(bound(b, 31)) > 0 ? 1 : 0;
    }

    /** In days, a month taken as so many. */
    private static Ratio bound(Quantity length, int daysOfMonth) {
        int months = months(length.unit());
        return length.value().times(Ratio.of(months > 0 ? (long) months * daysOfMonth : days(length.unit())));
    }

    /** Calendar months in the unit; 0 where it is not made of months. */
    static int months(Unit unit) {
        for (TimeUnit time : TimeUnit.values()) {
            if (unit.equals(Form.unit(time))) {
                return time.months();
            }
        }
        return 0;
    }

    private static boolean isLength(Unit unit) {
        return months(unit) > 0 || days(unit) > 0;
    }

    private static int days(Unit unit) {
        return unit.equals(Form.unit(TimeUnit.DAY)) ? 1 : unit.equals(Form.unit(TimeUnit.WEEK)) ? 7 : 0;
    }
}
