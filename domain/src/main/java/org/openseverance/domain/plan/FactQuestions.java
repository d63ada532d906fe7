package org.openseverance.domain.plan;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openseverance.domain.plan.Vocabulary.Kind;

/** The facts of an employee's record, in the order in which they are listed, each with the question to put where it is not given. */
final class FactQuestions {

    private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);

    private FactQuestions() {}

    static Map<Kind, Map<String, String>> byKind() {
        FactQuestions questions = new FactQuestions();
        questions.dates();
        questions.words();
        questions.numbers();
        questions.others();
        return questions.all;
    }

    private void fact(Kind kind, String name, String question) {
        all.computeIfAbsent(kind, fresh -> new LinkedHashMap<>()).put(name, question);
    }

    private void dates() {
        fact(Kind.DATE, "date_of_birth", "When was the employee born?");
        fact(Kind.DATE, "hire_date", "What was the first day of employment?");
        fact(Kind.DATE, "original_hire_date", "What was the first day of an earlier employment that counts?");
        fact(Kind.DATE, "service_date", "From which day does service count, if not from the hire date?");
        fact(Kind.DATE, "notice_date", "On which day is notice given?");
        fact(Kind.DATE, "last_day_of_work", "What is the last day worked?");
        fact(Kind.DATE, "termination_date", "What is the last day of employment?");
        fact(
                Kind.DATE,
                "redeployed_on",
                "If the employee takes another job of the employer: on which day does it begin?");
    }

    private void words() {
        fact(Kind.WORD, "employee_id", "What is the employee's id?");
        fact(Kind.WORD, "employment_type", "Is the employment full_time, part_time or something else?");
        fact(Kind.WORD, "department", "In which department does the employee work?");
        fact(Kind.WORD, "job_title", "What is the job's title?");
        fact(Kind.WORD, "job_level", "What is the job's level?");
        fact(Kind.WORD, "professional_category", "In which professional category is the job?");
        fact(Kind.WORD, "cause", "Why does the job end?");
        fact(Kind.WORD, "work_location.country", "In which country does the employee work (ISO 3166-1, such as US)?");
        fact(Kind.WORD, "work_location.subdivision", "In which state or province (ISO 3166-2, such as US-WA)?");
        fact(Kind.WORD, "work_location.site", "At which site or in which city?");
    }

    private void numbers() {
        fact(Kind.NUMBER, "full_time_equivalent", "What part of full time does the employee work (1 is full time)?");
        fact(Kind.NUMBER, "standard_weekly_hours", "How many hours is the employee's normal week?");
        fact(Kind.NUMBER, "headcount", "How many people does the employer employ?");
        fact(Kind.NUMBER, "annual_payroll", "What does the employer pay all employees in a year?");
        fact(Kind.NUMBER, "time_off_balance.days", "How many days of leave are earned and not taken?");
        fact(Kind.NUMBER, "time_off_balance.hours", "How many hours of leave are earned and not taken?");
    }

    private void others() {
        fact(Kind.PAY, "base_pay", "What is the base pay: rate, currency and period?");
        fact(Kind.PAY, "variable_pay", "What is the variable pay: rate, currency and period?");
        fact(Kind.PAY, "benefits", "What do the employee's benefits cost the employer: rate, currency and period?");
        fact(Kind.LIST, "pay_history", "What was paid in past periods?");
        fact(Kind.LIST, "absences", "Which absences may not count as service?");
    }
}
