package org.openseverance.domain.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.quantity.Ratio;

/**
 * Months of absence, each kind by its weight, of each absence what goes beyond a length; none recorded is none. A weighted absence without months fails the row.
 *
 * @param otherKinds whether absences of kinds without a weight count as none; they fail the row if not
 */
public record AbsenceMonths(Map<String, Ratio> weights, boolean otherKinds, Ratio beyond, long denominator)
        implements Rule {

    public AbsenceMonths {
        weights = Map.copyOf(weights);
    }

    /** Months of some kinds, and of no others. */
    public static AbsenceMonths of(List<String> kinds, Ratio beyond, long denominator) {
        Map<String, Ratio> weights =
                kinds.stream().distinct().collect(Collectors.toMap(Function.identity(), kind -> Ratio.ONE));
        return new AbsenceMonths(weights, true, beyond, denominator);
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
            Ratio weight = weight(absence);
            if (Ratio.ZERO.equals(weight)) {
                continue;
            }
            if (weight == null || absence.months() == null) {
                return UNKNOWN;
            }
            long months = weight.times(absence.months().minus(beyond)).over(denominator);
            sum = Math.addExact(sum, Math.max(0, months));
        }
        return sum;
    }

    private @Nullable Ratio weight(Absence absence) {
        Ratio weight = weights.get(absence.kind());
        return weight == null && otherKinds ? Ratio.ZERO : weight;
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
            if (weight(absence) == null) {
                return "an absence is of kind \"" + absence.kind() + "\", for which the plan gives no weight";
            }
        }
        List<String> counted = weights.keySet().stream()
                .filter(kind -> !Ratio.ZERO.equals(weights.get(kind)))
                .sorted()
                .toList();
        return "every absence of the kinds " + String.join(", ", counted)
                + " needs its length in months, with two decimals at most";
    }
}
