package org.openseverance.domain.rule;

/**
 * A rate of pay turned to another period: multiplied by the factor of the period it is given for; a period without a factor fails the row.
 *
 * @param period words numbered as {@link org.openseverance.domain.employee.PayPeriod} orders them
 */
public record PayRate(int rate, int period, Longs factors) implements Rule {

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
        String given =
                org.openseverance.domain.employee.PayPeriod.values()[(int) columns.values()[period][row]].label();
        return "has pay given per " + given + ", for which the plan has no convention under \"taking\"";
    }
}
