package org.openseverance.domain.employee;

import org.openseverance.domain.time.TimeUnit;

/** What a rate of pay is given for. The order is that of the factors in {@link org.openseverance.domain.rule.PayRate}. */
public enum PayPeriod {
    YEAR(TimeUnit.YEAR),
    MONTH(TimeUnit.MONTH),
    WEEK(TimeUnit.WEEK),
    DAY(TimeUnit.DAY),
    HOUR(TimeUnit.HOUR);

    private final TimeUnit unit;

    PayPeriod(TimeUnit unit) {
        this.unit = unit;
    }

    public TimeUnit unit() {
        return unit;
    }

    public String label() {
        return unit.label();
    }
}
