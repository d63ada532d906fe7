package org.openseverance.domain.rule;

import org.openseverance.domain.plan.PartRule;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.time.TimeUnit;

/**
 * Complete spans of so many months, and what a part rule makes of the rest. Written over {@code denominator}, which every value of the rule divides.
 */
public record CountWithPart(
        int from, int before, int monthsEach, MissingDay missingDay, PartRule part, long denominator) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        long[] x = columns.values()[from];
        long[] y = columns.values()[before];
        for (int i = 0; i < n; i++) {
            out[i] = count((int) x[i], (int) y[i]);
        }
    }

    private long count(int start, int end) {
        int whole = PackedDate.completeMonths(start, end, missingDay) / monthsEach;
        int reached = PackedDate.plusMonths(start, whole * monthsEach, missingDay);
        boolean none = end <= reached;
        return whole * denominator
                + (none && !(part instanceof PartRule.Steps) ? 0 : rest(start, whole, reached, end, none));
    }

    private long rest(int start, int whole, int reached, int end, boolean none) {
        if (part instanceof PartRule.Up) {
            return denominator;
        }
        if (part instanceof PartRule.UpFrom up) {
            int edge = later(start, whole, up.length(), up.unit());
            return (up.inclusive() ? end >= edge : end > edge) ? denominator : 0;
        }
        if (part instanceof PartRule.Steps steps) {
            return none ? steps.none().over(denominator) : step(steps, start, whole, end);
        }
        return part instanceof PartRule.In in ? fine(in.fineness(), start, whole, reached, end) : 0;
    }

    private long step(PartRule.Steps steps, int start, int whole, int end) {
        for (PartRule.Step step : steps.steps()) {
            int edge = later(start, whole, step.length(), step.unit());
            if (step.inclusive() ? end <= edge : end < edge) {
                return step.is().over(denominator);
            }
        }
        return steps.otherwise().over(denominator);
    }

    /** The date a length after the last complete span, laid from the start of the period, never chained. */
    private int later(int start, int whole, int length, TimeUnit unit) {
        if (unit.months() > 0) {
            return PackedDate.plusMonths(start, whole * monthsEach + length * unit.months(), missingDay);
        }
        int reached = PackedDate.plusMonths(start, whole * monthsEach, missingDay);
        return PackedDate.plusDays(reached, unit == TimeUnit.WEEK ? 7 * length : length);
    }

    private long fine(PartRule.Fineness fineness, int start, int whole, int reached, int end) {
        switch (fineness) {
            case DAYS_OF_365 -> {
                return Math.min(PackedDate.daysBetween(reached, end), 365) * (denominator / 365);
            }
            case DAYS_OF_THE_YEAR -> {
                int next = PackedDate.plusMonths(start, (whole + 1) * monthsEach, missingDay);
                return PackedDate.daysBetween(reached, end) * (denominator / PackedDate.daysBetween(reached, next));
            }
            default -> {
                int months = PackedDate.completeMonths(start, end, missingDay) - whole * monthsEach;
                long sum = months * (denominator / monthsEach);
                if (fineness == PartRule.Fineness.MONTHS) {
                    return sum;
                }
                int last = PackedDate.plusMonths(start, whole * monthsEach + months, missingDay);
                return sum + Math.min(PackedDate.daysBetween(last, end), 30) * (denominator / (30L * monthsEach));
            }
        }
    }

    @Override
    public int[] reads() {
        return new int[] {from, before};
    }
}
