package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.workforce.Fact;

/**
 * What a number may be. A figure outside is a slip of the file.
 *
 * @param least in whole units
 * @param most in whole units
 * @param zero whether zero is accepted
 * @param decimals the most that are accepted
 */
record Range(long least, long most, boolean zero, int decimals) {

    private static final int MOST_DECIMALS = 8;

    /** Pay for any period. */
    static final Range PAY = new Range(0, Pay.MOST, false, MOST_DECIMALS);

    static Range of(Fact fact) {
        return switch (fact) {
            case FULL_TIME_EQUIVALENT -> new Range(0, 2, false, MOST_DECIMALS);
            case STANDARD_WEEKLY_HOURS -> new Range(0, 168, false, MOST_DECIMALS);
            case HEADCOUNT -> new Range(0, 1_000_000_000L, true, 0);
            case ANNUAL_PAYROLL -> new Range(0, 1_000_000_000_000_000L, true, 2);
            case TIME_OFF_DAYS, TIME_OFF_HOURS -> new Range(-100_000, 100_000, true, MOST_DECIMALS);
            case VARIABLE_PAY_RATE, BENEFITS_RATE -> new Range(0, Pay.MOST, true, MOST_DECIMALS);
            default -> PAY;
        };
    }

    /** Of an input that the plan gives a number of decimals. */
    static Range ofInput(int decimals) {
        return new Range(-1_000_000_000_000_000L, 1_000_000_000_000_000L, true, decimals);
    }

    /** Null if the number is inside. */
    @Nullable
    String fault(long unscaled, int scale) {
        long number = unscaled;
        int places = scale;
        while (places > decimals && number % 10 == 0) {
            number /= 10;
            places--;
        }
        if (places > decimals) {
            return "has more than " + decimals + " decimals";
        }
        if (number == 0) {
            return zero ? null : "is zero";
        }
        long power = 1;
        for (int i = 0; i < places; i++) {
            power *= 10;
        }
        if (number < 0 && least == 0) {
            return "is negative";
        }
        if (number / power > most || (number / power == most && number % power > 0)) {
            return "is more than " + most;
        }
        return number / power < least || (number / power == least && number % power < 0)
                ? "is less than " + least
                : null;
    }
}
