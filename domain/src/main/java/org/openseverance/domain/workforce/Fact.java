package org.openseverance.domain.workforce;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an employee's record can give. What it does not give is unknown, never zero. */
public enum Fact {
    DATE_OF_BIRTH("date_of_birth", Kind.DATE),
    HIRE_DATE("hire_date", Kind.DATE),
    ORIGINAL_HIRE_DATE("original_hire_date", Kind.DATE),
    SERVICE_DATE("service_date", Kind.DATE),
    NOTICE_DATE("notice_date", Kind.DATE),
    LAST_DAY_OF_WORK("last_day_of_work", Kind.DATE),
    TERMINATION_DATE("termination_date", Kind.DATE),
    REDEPLOYED_ON("redeployed_on", Kind.DATE),

    EMPLOYEE_ID("employee_id", Kind.TEXT),
    EMPLOYMENT_TYPE("employment_type", Kind.TEXT),
    DEPARTMENT("department", Kind.TEXT),
    JOB_TITLE("job_title", Kind.TEXT),
    JOB_LEVEL("job_level", Kind.TEXT),
    PROFESSIONAL_CATEGORY("professional_category", Kind.TEXT),
    CAUSE("cause", Kind.TEXT),
    WORK_COUNTRY("work_location.country", Kind.TEXT),
    WORK_SUBDIVISION("work_location.subdivision", Kind.TEXT),
    WORK_SITE("work_location.site", Kind.TEXT),

    FULL_TIME_EQUIVALENT("full_time_equivalent", 4),
    STANDARD_WEEKLY_HOURS("standard_weekly_hours", 2),
    HEADCOUNT("headcount", 0),
    ANNUAL_PAYROLL("annual_payroll", 2),
    TIME_OFF_DAYS("time_off_balance.days", 4),
    TIME_OFF_HOURS("time_off_balance.hours", 2),

    BASE_PAY_RATE("base_pay.rate", 2),
    BASE_PAY_PERIOD("base_pay.period", Kind.TEXT),
    BASE_PAY_CURRENCY("base_pay.currency", Kind.TEXT),
    VARIABLE_PAY_RATE("variable_pay.rate", 2),
    VARIABLE_PAY_PERIOD("variable_pay.period", Kind.TEXT),
    BENEFITS_RATE("benefits.rate", 2),
    BENEFITS_PERIOD("benefits.period", Kind.TEXT);

    /** How the cells of a column are held. */
    public enum Kind {
        DATE,
        TEXT,
        NUMBER
    }

    private static final Map<String, Fact> BY_LABEL =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Fact::label, Function.identity()));

    private final String label;
    private final Kind kind;
    private final int decimals;

    Fact(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
        this.decimals = 0;
    }

    Fact(String label, int decimals) {
        this.label = label;
        this.kind = Kind.NUMBER;
        this.decimals = decimals;
    }

    /** The fact of a name as plans and files write it. */
    public static Optional<Fact> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** As plans write it: {@code work_location.country}. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** The decimals that a column of this number has at least. */
    public int decimals() {
        return decimals;
    }

    @Override
    public String toString() {
        return label;
    }
}
