package org.openseverance.adapters.files.workforce;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Numbers;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** The base pay of one row: a rate with its period, or else a salary for a year. Where a row has both, the rate is taken. */
final class RowPay {

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final Numbers rates;
    private final Words periods;

    private boolean hasRate;
    private long rate;
    private int rateScale;
    private @Nullable String period;
    private boolean hasSalary;
    private long salary;
    private int salaryScale;
    private int differences;
    private int firstDifference;

    RowPay(Workforce.Builder workforce) {
        rates = workforce.numbers(Fact.BASE_PAY_RATE);
        periods = workforce.words(Fact.BASE_PAY_PERIOD);
    }

    void beginRow() {
        hasRate = false;
        hasSalary = false;
        period = null;
    }

    void rate(long unscaled, int scale) {
        hasRate = true;
        rate = unscaled;
        rateScale = scale;
    }

    void period(String term) {
        period = term;
    }

    void salary(long unscaled, int scale) {
        hasSalary = true;
        salary = unscaled;
        salaryScale = scale;
    }

    /** @throws ArithmeticException if the pay has too many digits beside the others */
    void endRow(int row) {
        if (hasRate && (period != null || !hasSalary)) {
            rates.set(rate, rateScale);
            if (hasSalary && differs()) {
                firstDifference = differences++ == 0 ? row : firstDifference;
            }
        } else if (hasSalary) {
            rates.set(salary, salaryScale);
            period = "year";
        }
        if (period != null) {
            periods.set(period);
        }
    }

    private boolean differs() {
        int times = "year".equals(period) ? 1 : "month".equals(period) ? 12 : 0;
        if (times == 0) {
            return false;
        }
        if (rateScale <= 4 && salaryScale <= 4) {
            return rate * times * POWERS[4 - rateScale] != salary * POWERS[4 - salaryScale];
        }
        return BigDecimal.valueOf(rate, rateScale)
                        .multiply(BigDecimal.valueOf(times))
                        .compareTo(BigDecimal.valueOf(salary, salaryScale))
                != 0;
    }

    /** What is worth telling of the whole file; empty if nothing is. */
    String note() {
        return differences == 0
                ? ""
                : "base_pay: the annual salary is not what the rate comes to in a year on " + differences
                        + " rows, first on row " + firstDifference + "; the rate was taken";
    }
}
