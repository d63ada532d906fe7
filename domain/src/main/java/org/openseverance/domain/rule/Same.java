package org.openseverance.domain.rule;

/** Another column, unchanged: what is left of a choice that is the same for every row. */
public record Same(int of) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        System.arraycopy(columns.values()[of], 0, out, 0, n);
    }

    @Override
    public int[] reads() {
        return new int[] {of};
    }

    @Override
    public boolean meetsUnknown() {
        return true;
    }
}
