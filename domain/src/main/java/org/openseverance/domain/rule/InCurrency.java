package org.openseverance.domain.rule;

/**
 * A rate of pay, if it is in the plan's currency or its currency is not said; another currency fails the row.
 *
 * @param fact the rate's name, such as {@code base_pay}
 */
public record InCurrency(String fact, int rate, int currency, long expected, String code) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        long[] x = columns.values()[rate];
        long[] c = columns.values()[currency];
        for (int i = 0; i < n; i++) {
            out[i] = c[i] == expected || c[i] == UNKNOWN ? x[i] : UNKNOWN;
        }
    }

    @Override
    public Rule given(Constants constants) {
        return constants.is(currency, expected) || constants.is(currency, UNKNOWN) ? new Same(rate) : this;
    }

    @Override
    public int[] reads() {
        return new int[] {rate, currency};
    }

    @Override
    public boolean meetsUnknown() {
        return true;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public int[] causes(Columns columns, int row) {
        return columns.values()[rate][row] == UNKNOWN ? new int[] {rate} : new int[0];
    }

    @Override
    public String failure(Columns columns, int row) {
        return fact + " is in another currency than the plan's, " + code;
    }
}
