package org.openseverance.domain.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.time.PackedDate;

/**
 * Days of absence of some kinds, of each what goes beyond a number of days, inside a window, a day of two absences once; none recorded is none. An absence without its dates fails the row.
 *
 * @param from the window's first day; -1: no window
 */
public record AbsentDays(List<String> kinds, int from, int before, int beyond) implements Rule {

    public AbsentDays {
        kinds = List.copyOf(kinds);
    }

    @Override
    public void apply(Columns columns, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            Absence[] absences = columns.absences()[i];
            int first = from < 0 ? Integer.MIN_VALUE : (int) columns.values()[from][i];
            int end = from < 0 ? Integer.MAX_VALUE : (int) columns.values()[before][i];
            out[i] = absences == null ? 0 : sum(absences, first, end);
        }
    }

    private long sum(Absence[] absences, int first, int end) {
        Absence[] inOrder = absences.clone();
        Arrays.sort(inOrder, Comparator.comparing(Absence::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        long days = 0;
        int counted = first;
        for (Absence absence : inOrder) {
            if (kinds.contains(absence.kind())) {
                if (absence.from() == null || absence.through() == null) {
                    return UNKNOWN;
                }
                // a day of two absences counts once
                int begin = Math.max(PackedDate.plusDays(absence.from(), beyond), counted);
                int finish = Math.min(PackedDate.plusDays(absence.through(), 1), end);
                if (finish > begin) {
                    days += PackedDate.daysBetween(begin, finish);
                    counted = finish;
                }
            }
        }
        return days;
    }

    @Override
    public int[] reads() {
        return from < 0 ? new int[0] : new int[] {from, before};
    }

    @Override
    public boolean readsLists() {
        return true;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public String failure(Columns columns, int row) {
        return "every absence of the kinds " + String.join(", ", kinds) + " needs its first and last day";
    }
}
