package org.openseverance.adapters.files.workforce;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openseverance.domain.workforce.Fact;

/** The headers that are understood without {@code --map}: the facts' own names, and a modest list of others, in any case and with any blanks. */
final class Headers {

    /** Pay for a year, where a file has no rate and period, or both. */
    static final String ANNUAL_SALARY = "annual_base_salary";
    /** Country, subdivision and site in one: US-TX, US/TX/Austin. */
    static final String WORK_LOCATION = "work_location";

    /** A bare "salary" is a rate of pay whose period is not said. */
    private static final Map<String, String> KNOWN = Terms.spellings("""
            employee_id: employee_number employee_no emp_id emp_no employeeid personnel_number staff_id worker_id
            date_of_birth: birth_date birthdate birthday dob
            hire_date: date_of_hire hire_dt date_hired hired_on hiredate employment_start_date
            original_hire_date: original_date_of_hire first_hire_date
            service_date: seniority_date adjusted_service_date continuous_service_date
            notice_date: date_of_notice
            last_day_of_work: last_working_day last_day_worked
            termination_date: date_of_termination separation_date term_date last_day_of_employment
            redeployed_on: redeployment_date transfer_date
            employment_type: employment_status_type worker_type
            department: dept department_name agency
            job_title: title position_title job_name
            job_level: level grade job_grade
            professional_category: category
            cause: termination_cause separation_cause
            full_time_equivalent: fte
            standard_weekly_hours: weekly_hours hours_per_week standard_hours
            headcount: employer_headcount
            annual_payroll: employer_annual_payroll
            time_off_balance.days: pto_days leave_days
            time_off_balance.hours: pto_hours leave_hours
            base_pay.rate: base_pay pay_rate rate_of_pay salary base_salary
            base_pay.period: pay_period pay_frequency rate_period
            base_pay.currency: currency pay_currency currency_code
            variable_pay.rate: variable_pay bonus_rate
            variable_pay.period: bonus_period
            benefits.rate: benefits benefits_cost
            benefits.period: benefits_cost_period
            work_location:
            work_location.country: country country_code work_country
            work_location.subdivision: subdivision work_subdivision
            work_location.site: site work_site
            annual_base_salary: annual_salary annual_pay annual_base_pay yearly_salary annual_rate
            """);

    private Headers() {}

    /** The fact, {@link #ANNUAL_SALARY} or {@link #WORK_LOCATION} that a header or option means. */
    static Optional<String> meaning(String header) {
        return Optional.ofNullable(KNOWN.get(Terms.snake(header)));
    }

    /** All names that can be meant. */
    static Set<String> names() {
        return Stream.concat(Stream.of(Fact.values()).map(Fact::label), Stream.of(ANNUAL_SALARY, WORK_LOCATION))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All spellings of a name. */
    static Set<String> spellings(String name) {
        return KNOWN.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
