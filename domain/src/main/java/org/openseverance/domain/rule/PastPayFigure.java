package org.openseverance.domain.rule;

import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.plan.Form.HistoryFigure;
import org.openseverance.domain.time.PackedDate;

/**
 * A figure over past pay: the latest entries ({@code last} above 0), or those from one date to before another.
 *
 * @param denominator of the result: the money's, or 1; for averages a multiple of the money's that every number of entries divides
 * @param moneyDenominator of the entries' amounts
 */
public record PastPayFigure(
        HistoryFigure figure, int last, int from, int before, long denominator, long moneyDenominator) implements Rule {

    @Override
    public void apply(Columns columns, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            PastPay[] entries = columns.history()[i];
            out[i] = entries == null ? UNKNOWN : (last > 0 ? latest(entries) : inside(entries, columns, i));
        }
    }

    private long latest(PastPay[] entries) {
        return over(entries, Math.max(0, entries.length - last), entries.length);
    }

    private long inside(PastPay[] entries, Columns columns, int row) {
        long first = columns.values()[from][row];
        long end = columns.values()[before][row];
        int begin = 0;
        while (begin < entries.length && entries[begin].through() < first) {
            begin++;
        }
        int finish = begin;
        while (finish < entries.length && entries[finish].from() < end) {
            finish++;
        }
        for (int k = begin; k < finish; k++) {
            if (entries[k].from() < first || entries[k].through() >= end) {
                return UNKNOWN;
            }
        }
        return over(entries, begin, finish);
    }

    private long over(PastPay[] entries, int begin, int finish) {
        long sum = 0;
        for (int k = begin; k < finish; k++) {
            sum = Math.addExact(
                    sum,
                    switch (figure) {
                        case TOTAL, AVERAGE -> entries[k].total(moneyDenominator);
                        case BONUSES -> entries[k].bonuses(moneyDenominator);
                        case ENTRIES -> 1;
                        case DAYS -> PackedDate.daysBetween(entries[k].from(), entries[k].through()) + 1;
                    });
        }
        if (figure != HistoryFigure.AVERAGE) {
            return sum;
        }
        return begin == finish ? UNKNOWN : Math.multiplyExact(sum, denominator / moneyDenominator / (finish - begin));
    }

    @Override
    public int[] reads() {
        return last > 0 ? new int[0] : new int[] {from, before};
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
        return columns.history()[row] == null
                ? "pay_history is needed"
                : "pay_history has nothing in the window that the plan reads, or an entry across its edge: give it by periods that end at the edge";
    }
}
