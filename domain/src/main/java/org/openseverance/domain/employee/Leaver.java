package org.openseverance.domain.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
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

    /** Reads a date fact of that name. */
    static Function<Leaver, @Nullable LocalDate> date(String fact) {
        return switch (fact) {
            case "date_of_birth" -> leaver -> leaver.employee().dateOfBirth();
            case "hire_date" -> leaver -> leaver.employee().hireDate();
            case "original_hire_date" -> leaver -> leaver.employee().originalHireDate();
            case "service_date" -> leaver -> leaver.employee().serviceDate();
            case "notice_date" -> leaver -> leaver.separation().noticeDate();
            case "last_day_of_work" -> leaver -> leaver.separation().lastDayOfWork();
            case "termination_date" -> leaver -> leaver.separation().terminationDate();
            case "redeployed_on" -> leaver -> leaver.separation().redeployedOn();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** Reads a fact that is a word. */
    static Function<Leaver, @Nullable String> word(String fact) {
        return switch (fact) {
            case "employee_id" -> leaver -> leaver.employee().employeeId();
            case "employment_type" -> leaver -> leaver.employee().employmentType();
            case "department" -> leaver -> leaver.employee().department();
            case "job_title" -> leaver -> leaver.employee().jobTitle();
            case "job_level" -> leaver -> leaver.employee().jobLevel();
            case "professional_category" -> leaver -> leaver.employee().professionalCategory();
            case "cause" -> leaver -> leaver.separation().cause();
            case "work_location.country" ->
                leaver -> leaver.employee().workLocation().country();
            case "work_location.subdivision" ->
                leaver -> leaver.employee().workLocation().subdivision();
            case "work_location.site" ->
                leaver -> leaver.employee().workLocation().site();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** Reads a fact that is a number. */
    static Function<Leaver, @Nullable BigDecimal> number(String fact) {
        return switch (fact) {
            case "full_time_equivalent" -> leaver -> leaver.employee().fullTimeEquivalent();
            case "standard_weekly_hours" -> leaver -> leaver.employee().standardWeeklyHours();
            case "headcount" ->
                leaver -> {
                    Integer headcount = leaver.employer().headcount();
                    return headcount == null ? null : BigDecimal.valueOf(headcount);
                };
            case "annual_payroll" -> leaver -> leaver.employer().annualPayroll();
            case "time_off_balance.days" -> leaver -> leaver.employee().timeOffDays();
            case "time_off_balance.hours" -> leaver -> leaver.employee().timeOffHours();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** Reads a rate of pay: base_pay, variable_pay or benefits. */
    static Function<Leaver, @Nullable Pay> pay(String fact) {
        return switch (fact) {
            case "base_pay" -> leaver -> leaver.employee().pay();
            case "variable_pay" -> leaver -> leaver.employee().variablePay();
            case "benefits" -> leaver -> leaver.employee().benefits();
            default -> throw new IllegalArgumentException(fact);
        };
    }
}
