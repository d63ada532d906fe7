package org.openseverance.domain.whatif;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/**
 * Rows whose facts cannot be true together: employment that ends before it begins. No rule is run for them, since any figure would be nonsense.
 *
 * @param byReason the rows, by what is wrong with them
 */
record Contradictions(Map<String, BitSet> byReason) {

    static final Contradictions NONE = new Contradictions(Map.of());

    private static final String END = Fact.TERMINATION_DATE.label();
    private static final List<Fact> BEGINNINGS = List.of(Fact.HIRE_DATE, Fact.SERVICE_DATE);

    static Contradictions of(Workforce workforce, WorkforceFacts.Event event) {
        Integer end = event.dates().get(END);
        int[] ends = end == null && workforce.has(END) ? workforce.dates(END) : null;
        Map<String, BitSet> byReason = new LinkedHashMap<>();
        for (Fact beginning : BEGINNINGS) {
            if (workforce.has(beginning) && !event.dates().containsKey(beginning.label())) {
                int[] begins = workforce.dates(beginning);
                BitSet rows = ends != null
                        ? endingBefore(begins, ends, event.daysLater())
                        : end != null ? after(begins, PackedDate.plusDays(end, event.daysLater())) : new BitSet();
                if (!rows.isEmpty()) {
                    byReason.put(END + " is before " + beginning.label(), rows);
                }
            }
        }
        return byReason.isEmpty() ? NONE : new Contradictions(byReason);
    }

    /** An unknown date is before all others. */
    private static BitSet after(int[] begins, int end) {
        BitSet rows = new BitSet();
        int last = Integer.MIN_VALUE;
        for (int begin : begins) {
            last = Math.max(last, begin);
        }
        for (int row = 0; last > end && row < begins.length; row++) {
            if (begins[row] > end) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static BitSet endingBefore(int[] begins, int[] ends, int daysLater) {
        BitSet rows = new BitSet();
        for (int row = 0; row < begins.length; row++) {
            if (begins[row] > ends[row]
                    && ends[row] != Dates.UNKNOWN
                    && begins[row] > PackedDate.plusDays(ends[row], daysLater)) {
                rows.set(row);
            }
        }
        return rows;
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
