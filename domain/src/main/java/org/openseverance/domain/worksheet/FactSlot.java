package org.openseverance.domain.worksheet;

/**
 * A column that facts fill: by name, with what its cells are.
 *
 * @param name of the fact as plans write it, with {@code .rate}, {@code .period} and {@code .currency} for rates of pay
 * @param decimals of a number: the cell is the value times ten to this power
 * @param input whether a plan declared it, rather than the employee's record
 */
public record FactSlot(String name, Cells cells, int decimals, boolean input) {

    /** Of one who stayed with the employer after all: a date that need not be there. */
    static final String REDEPLOYED = "redeployed_on";

    /** What is to be asked where it is not given: the rate of pay, where it is a part of one. */
    String asked() {
        boolean part = cells == Cells.PAY_PERIOD || name.endsWith(".rate") || name.endsWith(".currency");
        return part ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** What the cells of a fact are. */
    public enum Cells {
        DATE,
        NUMBER,
        WORD,
        /** 1 or 0. */
        YES_NO,
        /** A word numbered as {@link org.openseverance.domain.employee.PayPeriod} orders them. */
        PAY_PERIOD
    }
}
