package org.openseverance.domain.employee;

import java.math.BigDecimal;
import java.util.Currency;

/** A rate of pay, or the employer's cost of benefits, for a period. */
public record Pay(BigDecimal rate, Currency currency, PayPeriod period) {

    /** A higher rate for any period is a slip of a record or a file. */
    public static final long MOST = 10_000_000_000L;

    public static Pay of(String rate, String currency, PayPeriod period) {
        return new Pay(new BigDecimal(rate), Currency.getInstance(currency), period);
    }

    /** As one says it: 3000.00 USD per month. */
    @Override
    public String toString() {
        return rate.toPlainString() + " " + currency.getCurrencyCode() + " per " + period.label();
    }
}
