package org.openseverance.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openseverance.domain.plan.Vocabulary.Kind;

/**
 * A fact of an employee's record: what it is, and the question to put where it is not given.
 */
record RecordFact(Kind kind, String question) {

    private static final String DATES = """
            date_of_birth: When was the employee born?
            hire_date: What was the first day of employment?
            original_hire_date: What was the first day of an earlier employment that counts?
            service_date: From which day does service count, if not from the hire date?
            notice_date: On which day is notice given?
            last_day_of_work: What is the last day worked?
            termination_date: What is the last day of employment?
            redeployed_on: If the employee takes another job of the employer: on which day does it begin?
            """;
    private static final String WORDS = """
            employee_id: What is the employee's id?
            employment_type: Is the employment full_time, part_time or something else?
            department: In which department does the employee work?
            job_title: What is the job's title?
            job_level: What is the job's level?
            professional_category: In which professional category is the job?
            cause: Why does the job end?
            work_location.country: In which country does the employee work (ISO 3166-1, such as US)?
            work_location.subdivision: In which state or province (ISO 3166-2, such as US-WA)?
            work_location.site: At which site or in which city?
            """;
    private static final String NUMBERS = """
            full_time_equivalent: What part of full time does the employee work (1 is full time)?
            standard_weekly_hours: How many hours is the employee's normal week?
            headcount: How many people does the employer employ?
            annual_payroll: What does the employer pay all employees in a year?
            time_off_balance.days: How many days of leave are earned and not taken?
            time_off_balance.hours: How many hours of leave are earned and not taken?
            """;
    private static final String RATES = """
            base_pay: What is the base pay: rate, currency and period?
            variable_pay: What is the variable pay: rate, currency and period?
            benefits: What do the employee's benefits cost the employer: rate, currency and period?
            """;
    private static final String LISTS = """
            pay_history: What was paid in past periods?
            absences: Which absences may not count as service?
            """;

    /** All by their names, in the order in which they are listed. */
    static Map<String, RecordFact> all() {
        Map<String, RecordFact> all = new LinkedHashMap<>();
        add(Kind.DATE, DATES, all);
        add(Kind.WORD, WORDS, all);
        add(Kind.NUMBER, NUMBERS, all);
        add(Kind.PAY, RATES, all);
        add(Kind.LIST, LISTS, all);
        return Collections.unmodifiableMap(all);
    }

    private static void add(Kind kind, String lines, Map<String, RecordFact> all) {
        lines.lines().forEach(line -> {
            String[] fact = line.split(": ", 2);
            all.put(fact[0], new RecordFact(kind, fact[1]));
        });
    }
}
