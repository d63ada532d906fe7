package org.openseverance.domain.employee;

import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.time.PackedDate;

/**
 * What was paid for a period in the past.
 *
 * @param from packed first day
 * @param through packed last day
 * @param amount in the currency of the pay
 * @param bonusIncluded the part of the amount that is a bonus
 * @param bonus paid on top of the amount
 */
public record PastPay(int from, int through, Ratio amount, Ratio bonusIncluded, Ratio bonus) {

    public PastPay {
        if (through < from) {
            throw new IllegalArgumentException("past pay runs from " + PackedDate.toLocalDate(from) + " to "
                    + PackedDate.toLocalDate(through) + ", which is earlier");
        }
    }

    /** The amount with every bonus, in parts of the currency. */
    public long total(long denominator) {
        return Math.addExact(amount.over(denominator), bonus.over(denominator));
    }

    /** The bonuses alone. */
    public long bonuses(long denominator) {
        return Math.addExact(bonusIncluded.over(denominator), bonus.over(denominator));
    }
}
