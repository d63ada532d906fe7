package org.openseverance.domain.whatif;

import java.util.List;
import org.openseverance.domain.plan.Award;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.ResolvedAward;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.worksheet.Worksheet;

/** Sums of one plan over a group of employees. Amounts are in the currency's smallest units. A person of whom a figure is unknown is counted, never summed. */
public final class Tally {

    private long people;
    private long entitled;
    private long unknown;
    private long cash;
    private long cost;
    private final long[] amounts;
    private final long[] benefits;
    private final long[] quantities;
    private final long[] denominators;
    private final List<Award> awards;

    public Tally(List<Award> awards) {
        this.awards = List.copyOf(awards);
        this.amounts = new long[awards.size()];
        this.benefits = new long[awards.size()];
        this.quantities = new long[awards.size()];
        this.denominators = new long[awards.size()];
        java.util.Arrays.fill(denominators, 1);
    }

    /** Adds one row of a worksheet. */
    void add(Worksheet worksheet, ResolvedPlan plan, int row) {
        people++;
        long rowCost = worksheet.cell(plan.cost(), row);
        long rowCash = worksheet.cell(plan.cash(), row);
        if (rowCost == Rule.UNKNOWN || rowCash == Rule.UNKNOWN) {
            unknown++;
            return;
        }
        cash = Math.addExact(cash, rowCash);
        cost = Math.addExact(cost, rowCost);
        boolean any = false;
        for (int i = 0; i < amounts.length; i++) {
            any |= add(i, plan.awards().get(i), worksheet, row);
        }
        entitled += any ? 1 : 0;
    }

    private boolean add(int index, ResolvedAward award, Worksheet worksheet, int row) {
        boolean granted = worksheet.cell(award.gate(), row) == 1;
        if (award.total() >= 0) {
            long amount = worksheet.cell(award.total(), row);
            amounts[index] = Math.addExact(amounts[index], amount);
            granted |= amount > 0;
        }
        if (award.benefits() >= 0) {
            benefits[index] = Math.addExact(benefits[index], worksheet.cell(award.benefits(), row));
        }
        Operand quantity = award.quantity();
        if (quantity != null && worksheet.cell(award.gate(), row) == 1) {
            addQuantity(index, worksheet.cell(quantity.slot(), row), quantity.denominator());
        }
        return granted && award.award().kind() != AwardKind.FIGURE;
    }

    private void addQuantity(int index, long cell, long denominator) {
        if (cell == Rule.UNKNOWN) {
            return;
        }
        if (denominators[index] != denominator) {
            // people in other places can have the same award in finer parts
            long common = Ratio.lcm(denominators[index], denominator);
            quantities[index] = Math.multiplyExact(quantities[index], common / denominators[index]);
            denominators[index] = common;
        }
        quantities[index] = Math.addExact(quantities[index], Math.multiplyExact(cell, denominators[index] / denominator));
    }

    /** Adds another tally of the same plan. */
    void add(Tally other) {
        people += other.people;
        entitled += other.entitled;
        unknown += other.unknown;
        cash = Math.addExact(cash, other.cash);
        cost = Math.addExact(cost, other.cost);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Math.addExact(amounts[i], other.amounts[i]);
            benefits[i] = Math.addExact(benefits[i], other.benefits[i]);
            addQuantity(i, other.quantities[i], other.denominators[i]);
        }
    }

    public long people() {
        return people;
    }

    /** People who get at least one award. */
    public long entitled() {
        return entitled;
    }

    /** People of whom a figure is unknown; they are in no sum. */
    public long unknown() {
        return unknown;
    }

    /** Cash to employees. */
    public long cash() {
        return cash;
    }

    /** The employer's whole cost. */
    public long cost() {
        return cost;
    }

    public List<Award> awards() {
        return awards;
    }

    /** What an award pays in all, by its place among {@link #awards}. */
    public long amount(int award) {
        return amounts[award];
    }

    public long benefits(int award) {
        return benefits[award];
    }

    /** The weeks, days or months of an award in all. */
    public Ratio quantity(int award) {
        return Ratio.of(quantities[award], denominators[award]);
    }
}
