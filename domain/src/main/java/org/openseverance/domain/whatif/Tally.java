package org.openseverance.domain.whatif;

import java.util.Arrays;
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
    private final long[] granted;
    private final long[] amounts;
    private final long[] benefits;
    private final long[] quantities;
    private final long[] denominators;
    private final List<Award> awards;

    public Tally(List<Award> awards) {
        this.awards = List.copyOf(awards);
        this.granted = new long[awards.size()];
        this.amounts = new long[awards.size()];
        this.benefits = new long[awards.size()];
        this.quantities = new long[awards.size()];
        this.denominators = new long[awards.size()];
        Arrays.fill(denominators, 1);
    }

    /** Adds a person of whom a figure is unknown. */
    void addUnknown() {
        people++;
        unknown++;
    }

    /** Adds a row of a worksheet of which all figures are known. */
    void add(Worksheet worksheet, ResolvedPlan plan, int row) {
        people++;
        cash = Math.addExact(cash, worksheet.cell(plan.cash(), row));
        cost = Math.addExact(cost, worksheet.cell(plan.cost(), row));
        boolean any = false;
        for (int i = 0; i < amounts.length; i++) {
            any |= add(i, plan.awards().get(i), worksheet, row);
        }
        entitled += any ? 1 : 0;
    }

    private boolean add(int index, ResolvedAward award, Worksheet worksheet, int row) {
        boolean holds = worksheet.cell(award.gate(), row) == 1;
        boolean gets = holds;
        if (award.total() >= 0) {
            long amount = worksheet.cell(award.total(), row);
            amounts[index] = Math.addExact(amounts[index], amount);
            gets |= amount > 0;
        }
        if (award.benefits() >= 0) {
            benefits[index] = Math.addExact(benefits[index], worksheet.cell(award.benefits(), row));
        }
        Operand quantity = quantity(award);
        if (quantity != null && holds) {
            addQuantity(index, worksheet.cell(quantity.slot(), row), quantity.denominator());
        }
        granted[index] += gets ? 1 : 0;
        return gets && award.award().kind() != AwardKind.FIGURE;
    }

    /** Whether all that an award comes to for a row is known. What is refused needs no quantity. */
    static boolean isKnown(Worksheet worksheet, ResolvedAward award, int row) {
        long gate = worksheet.cell(award.gate(), row);
        Operand quantity = quantity(award);
        return gate != Rule.UNKNOWN
                && (award.total() < 0 || worksheet.cell(award.total(), row) != Rule.UNKNOWN)
                && (award.benefits() < 0 || worksheet.cell(award.benefits(), row) != Rule.UNKNOWN)
                && (gate == 0 || quantity == null || worksheet.cell(quantity.slot(), row) != Rule.UNKNOWN);
    }

    /** What an award counts: its quantity, or the figure that it is. */
    static @org.jspecify.annotations.Nullable Operand quantity(ResolvedAward award) {
        Operand counted = award.quantity() == null ? award.figure() : award.quantity();
        return counted == null || counted.slot() < 0 ? null : counted;
    }

    private void addQuantity(int index, long cell, long denominator) {
        if (denominators[index] != denominator) {
            // people in other places can have the same award in finer parts
            long common = Ratio.lcm(denominators[index], denominator);
            quantities[index] = Math.multiplyExact(quantities[index], common / denominators[index]);
            denominators[index] = common;
        }
        quantities[index] =
                Math.addExact(quantities[index], Math.multiplyExact(cell, denominators[index] / denominator));
    }

    /** Adds another tally of the same plan. */
    void add(Tally other) {
        people += other.people;
        entitled += other.entitled;
        unknown += other.unknown;
        cash = Math.addExact(cash, other.cash);
        cost = Math.addExact(cost, other.cost);
        for (int i = 0; i < amounts.length; i++) {
            granted[i] += other.granted[i];
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

    /** People who get an award, by its place among {@link #awards}. */
    public long granted(int award) {
        return granted[award];
    }

    /** What an award pays in all. */
    public long amount(int award) {
        return amounts[award];
    }

    /** The employer's cost of an award's benefits in all. */
    public long benefits(int award) {
        return benefits[award];
    }

    /** The weeks, days or months of an award in all. */
    public Ratio quantity(int award) {
        return Ratio.of(quantities[award], denominators[award]);
    }
}
