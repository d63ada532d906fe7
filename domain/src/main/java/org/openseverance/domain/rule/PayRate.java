package org.openseverance.domain.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.openseverance.domain.employee.PayPeriod;

/**
 * A rate of pay turned to another period: multiplied by the factor of the period it is given for; a period without a factor fails the row.
 *
 * @param fact the rate's name, such as {@code base_pay}
 * @param period words numbered as {@link PayPeriod} orders them
 */
public record PayRate(String fact, int rate, int period, Longs factors) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        long[] x = columns.values()[rate];
        long[] p = columns.values()[period];
        long[] factor = factors.values();
        for (int i = 0; i < n; i++) {
            long times = factor[(int) p[i]];
            out[i] = times == 0 ? UNKNOWN : Math.multiplyExact(x[i], times);
        }
    }

    @Override
    public Rule given(Constants constants) {
        if (!constants.holds(period) || constants.value(period) == UNKNOWN) {
            return this;
        }
        long times = factors.values()[(int) constants.value(period)];
        return times == 0 ? this : times == 1 ? new Same(rate) : new Arithmetic.Scaled(rate, times);
    }

    @Override
    public int[] reads() {
        return new int[] {rate, period};
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public String failure(Columns columns, int row) {
        PayPeriod given = PayPeriod.values()[(int) columns.values()[period][row]];
        String read = Arrays.stream(PayPeriod.values())
                .filter(each -> factors.values()[each.ordinal()] != 0)
                .map(each -> "per " + each.label())
                .collect(Collectors.joining(", "));
        return fact + " is given per " + given.label() + ", and the plan reads it " + read;
    }
}
