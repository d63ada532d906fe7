package org.openseverance.domain.employee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of the employer. */
public record Employer(
        @Nullable Integer headcount, @Nullable BigDecimal annualPayroll) {

    public static final Employer UNKNOWN = new Employer(null, null);
}
