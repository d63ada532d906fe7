package org.openseverance.domain.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One person whose job ends: all that a plan may ask. */
@Value.Immutable
public interface Leaver {

    Employee employee();

    @Value.Default
    default Separation separation() {
        return ImmutableSeparation.builder().build();
    }

    @Value.Default
    default Employer employer() {
        return Employer.UNKNOWN;
    }

    /** Answers to what plans ask besides, by name: {@link BigDecimal}, {@link LocalDate}, {@link Boolean} or {@link String}. */
    Map<String, Object> inputs();

    /** A date fact by its name. */
    default @Nullable LocalDate date(String fact) {
        return switch (fact) {
            case "date_of_birth" -> employee().dateOfBirth();
            case "hire_date" -> employee().hireDate();
            case "original_hire_date" -> employee().originalHireDate();
            case "service_date" -> employee().serviceDate();
            case "notice_date" -> separation().noticeDate();
            case "last_day_of_work" -> separation().lastDayOfWork();
            case "termination_date" -> separation().terminationDate();
            case "redeployed_on" -> separation().redeployedOn();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** A fact that is a word, by its name. */
    default @Nullable String word(String fact) {
        return switch (fact) {
            case "employee_id" -> employee().employeeId();
            case "employment_type" -> employee().employmentType();
            case "department" -> employee().department();
            case "job_title" -> employee().jobTitle();
            case "job_level" -> employee().jobLevel();
            case "professional_category" -> employee().professionalCategory();
            case "cause" -> separation().cause();
            case "work_location.country" -> employee().workLocation().country();
            case "work_location.subdivision" -> employee().workLocation().subdivision();
            case "work_location.site" -> employee().workLocation().site();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** A fact that is a number, by its name. */
    default @Nullable BigDecimal number(String fact) {
        Integer headcount = employer().headcount();
        return switch (fact) {
            case "full_time_equivalent" -> employee().fullTimeEquivalent();
            case "standard_weekly_hours" -> employee().standardWeeklyHours();
            case "headcount" -> headcount == null ? null : BigDecimal.valueOf(headcount);
            case "annual_payroll" -> employer().annualPayroll();
            case "time_off_balance.days" -> employee().timeOffDays();
            case "time_off_balance.hours" -> employee().timeOffHours();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** A rate of pay by its name: base_pay, variable_pay or benefits. */
    default @Nullable Pay pay(String fact) {
        return switch (fact) {
            case "base_pay" -> employee().pay();
            case "variable_pay" -> employee().variablePay();
            case "benefits" -> employee().benefits();
            default -> throw new IllegalArgumentException(fact);
        };
    }
}
