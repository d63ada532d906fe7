package org.openseverance.domain.rule;

import java.util.Map;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.quantity.Ratio;

/** Months of absence, each kind by its weight; none recorded is none. A kind without a weight, or a weighted one without months, fails the row. */
public record AbsenceMonths(Map<String, Ratio> weights, long denominator) implements Rule {

    public AbsenceMonths {
        weights = Map.copyOf(weights);
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
            Ratio weight = weights.get(absence.kind());
            if (Ratio.ZERO.equals(weight)) {
                continue;
            }
            if (weight == null || absence.months() == null) {
                return UNKNOWN;
            }
            sum = Math.addExact(sum, weight.times(absence.months()).over(denominator));
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
        for (Absence absence : columns.absences()[row]) {
            if (!weights.containsKey(absence.kind())) {
                return "has an absence of kind \"" + absence.kind() + "\", for which the plan gives no weight";
            }
        }
        return "has an absence without its length in months";
    }
}
