package org.openseverance.domain.whatif;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.DateOrder;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/**
 * Rows whose facts cannot be true together, such as employment that ends before it begins. No rule is run for them, since any figure would be nonsense.
 *
 * @param byReason the rows, by what is wrong with them
 */
record Contradictions(Map<String, BitSet> byReason) {

    static final Contradictions NONE = new Contradictions(Map.of());

    /** Holds the dates of the event and of the rows against each other, as they are said: a last day that is moved for a question breaks and mends nothing. */
    static Contradictions of(Workforce workforce, WorkforceFacts.Event event) {
        Map<String, BitSet> byReason = new LinkedHashMap<>();
        for (DateOrder order : DateOrder.ALL) {
            Days earlier = Days.of(order.earlier(), workforce, event);
            Days later = Days.of(order.later(), workforce, event);
            if (earlier != null && later != null) {
                Days between = order.between() == null ? null : Days.of(order.between(), workforce, event);
                BitSet rows = broken(order, earlier, later, between, workforce.size());
                if (!rows.isEmpty()) {
                    byReason.put(order.later() + " " + order.relation() + " " + order.earlier(), rows);
                }
            }
        }
        return byReason.isEmpty() ? NONE : new Contradictions(byReason);
    }

    private static BitSet broken(DateOrder order, Days earlier, Days later, @Nullable Days between, int size) {
        BitSet rows = new BitSet();
        for (int row = 0; row < size; row++) {
            int end = later.of(row);
            // an unknown date is before all others, so an unknown beginning breaks nothing
            if (order.broken(Integer.compare(end, earlier.of(row)))
                    && end != Dates.UNKNOWN
                    && (between == null || between.of(row) == Dates.UNKNOWN)) {
                rows.set(row);
            }
        }
        return rows;
    }

    /**
     * One date of everyone.
     *
     * @param rows by row; null: it is the same for all
     */
    private record Days(int @Nullable [] rows, int all) {

        /** What the event says, else the rows; null if neither says it. */
        static @Nullable Days of(String fact, Workforce workforce, WorkforceFacts.Event event) {
            Integer all = event.dates().get(fact);
            if (all != null) {
                return new Days(null, all);
            }
            return workforce.has(fact) ? new Days(workforce.dates(fact), 0) : null;
        }

        int of(int row) {
            return rows == null ? all : rows[row];
        }
    }

    /** The rows that can be worked out, of those chosen; null: all. */
    @Nullable
    BitSet leave(@Nullable BitSet chosen, int size) {
        if (byReason.isEmpty()) {
            return chosen;
        }
        BitSet left = new BitSet(size);
        if (chosen == null) {
            left.set(0, size);
        } else {
            left.or(chosen);
        }
        byReason.values().forEach(left::andNot);
        return left;
    }

    /** Those of the rows chosen that cannot be worked out; null: of all. */
    BitSet among(@Nullable BitSet chosen) {
        BitSet rows = new BitSet();
        byReason.values().forEach(rows::or);
        if (chosen != null) {
            rows.and(chosen);
        }
        return rows;
    }

    /** What is wrong with a row. */
    List<String> of(int row) {
        return byReason.entrySet().stream()
                .filter(reason -> reason.getValue().get(row))
                .map(Map.Entry::getKey)
                .toList();
    }
}
