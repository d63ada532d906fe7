package org.openseverance.domain.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in whole smallest units of a currency: pence, cents, yen.
 *
 * @param minor in smallest units
 */
public record Money(long minor, Currency currency) {

    /** In major units with the currency's usual decimals: 1234.50. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
