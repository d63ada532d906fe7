package org.openseverance.contract;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the tests send. */
final class Texts {

    static final String LIBRARY_PLAN = "packages/amazon-aws-2023-24-60day";

    static final String QUOTE = """
            {"plan": "packages/amazon-aws-2023-24-60day",
             "employee": {"employee_id": "A-1001", "date_of_birth": "1986-05-14", "hire_date": "2017-08-21", "employment_type": "full_time",
               "full_time_equivalent": "1", "standard_weekly_hours": "40", "job_level": "L5", "work_location": {"country": "US", "subdivision": "US-WA"},
               "pay": {"rate": "156000.00", "currency": "USD", "period": "year"},
               "benefits": {"rate": "1450.00", "currency": "USD", "period": "month"}},
             "separation": {"cause": "redundancy", "notice_date": "2024-04-03", "last_day_of_work": "2024-04-03", "termination_date": "2024-06-02"},
             "employer": {"headcount": 1525000},
             "inputs": {"outplacement_cost": "2500.00"}%s}
            """;

    static final String WORKFORCE = """
            employee_id,hire_date,department,base_pay_rate,base_pay_period,base_pay_currency
            A-1001,2017-08-21,Sales,156000.00,year,USD
            A-1002,2021-03-01,Sales,98000.00,year,USD
            A-1003,2024-01-15,Marketing,120000.00,year,USD
            A-1004,not yet,Marketing,90000.00,year,USD
            """;

    private Texts() {}

    /** A company plan of so many weeks a year. */
    static String plan(String id, int weeks) {
        return """
                plan: %s
                title: Weeks of pay for each complete year of service
                currency: USD
                cites: Acme severance policy, section 1
                missing_day: last day
                parameters:
                  weeks_per_year: {unit: weeks per year, value: %d, source: "Acme severance policy, section 2"}
                  max_weeks: {unit: weeks, value: 26, source: "Acme severance policy, section 3"}
                lines:
                  service: {period: {from: service_date, through: termination_date}}
                  complete_years: {count: years, of: service, part: drop}
                  severance_weeks: {formula: "min(complete_years * weeks_per_year, max_weeks)"}
                  weeks_pay: {pay: per week, of: base_pay, taking: {year: 52 weeks}}
                  severance: {formula: "severance_weeks * weeks_pay", round: half up to 0.01}
                awards:
                  severance_pay: {amount: severance, quantity: severance_weeks, paid: with the last salary}
                """.formatted(id, weeks);
    }

    /** A workforce that takes a while. */
    static String workforce(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "P-%d,20%02d-03-01,Sales,%d.00,year,USD".formatted(i, i % 24, 50_000 + i % 1000))
                .collect(Collectors.joining("\n", WORKFORCE.lines().findFirst().orElseThrow() + "\n", "\n"));
    }

    static String whatIf(String workforce, String plan) {
        return """
                {"workforce": "%s", "plan": "%s", "termination_date": "2026-06-30", "cause": "redundancy", "by": ["department"],
                 "set": [{"path": "parameters.weeks_per_year", "value": "2"}],
                 "sweeps": [{"path": "parameters.max_weeks", "range": "10..40/2"}],
                 "against": [{"plan": "packages/amazon-aws-2023-24-60day"}],
                 "for": "department in [Sales, Marketing]"}
                """.formatted(workforce, plan);
    }
}
