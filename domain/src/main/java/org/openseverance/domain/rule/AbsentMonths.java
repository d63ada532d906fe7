package org.openseverance.domain.rule;

import java.util.List;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.quantity.Ratio;

/** Months of absence of some kinds, of each what goes beyond a length; none recorded is none. An absence without its months fails the row. */
public record AbsentMonths(List<String> kinds, Ratio beyond, long denominator) implements Rule {

    public AbsentMonths {
        kinds = List.copyOf(kinds);
    }

    @Override
    public void apply(Columns columns, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            Absence[] absences = columns.absences()[i];
            out[i] = absences == null ? 0 : sum(absences);
        }
    }

    private long sum(Absence[] absences) {
        long sum = 0;
        for (Absence absence : absences) {
            if (kinds.contains(absence.kind())) {
                if (absence.months() == null) {
                    return UNKNOWN;
                }
                sum = Math.addExact(
                        sum, Math.max(0, absence.months().minus(beyond).over(denominator)));
            }
        }
        return sum;
    }

    @Override
    public int[] reads() {
        return new int[0];
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
        return "needs the length in months, with two decimals at most, of every absence of the kinds "
                + String.join(", ", kinds);
    }
}
