package org.openseverance.domain.resolve;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.worksheet.FactSlot.Cells;

/** What each fact of the record is: the table of section 2 of the language page. */
final class FactNames {

    static final Set<String> DATES = Set.of(
            "date_of_birth",
            "hire_date",
            "original_hire_date",
            "service_date",
            "notice_date",
            "last_day_of_work",
            "termination_date",
            "redeployed_on");

    static final Set<String> WORDS = Set.of(
            "employee_id",
            "employment_type",
            "department",
            "job_title",
            "job_level",
            "professional_category",
            "cause",
            "work_location.country",
            "work_location.subdivision",
            "work_location.site");

    /** Rates of pay, each with a rate, a period and a currency. */
    static final Set<String> PAY = Set.of("base_pay", "variable_pay", "benefits");

    /** Units of the numbers; money takes the plan's currency. */
    private static final Map<String, Unit> NUMBERS = Map.of(
            "full_time_equivalent", Unit.NONE,
            "standard_weekly_hours", Unit.parse("hours per week"),
            "headcount", Unit.of("employee"),
            "time_off_balance.days", Unit.of("day"),
            "time_off_balance.hours", Unit.of("hour"));

    private FactNames() {}

    static @Nullable Cells cells(String name) {
        if (DATES.contains(name)) {
            return Cells.DATE;
        }
        if (WORDS.contains(name)) {
            return Cells.WORD;
        }
        return NUMBERS.containsKey(name) || name.equals("annual_payroll") ? Cells.NUMBER : null;
    }

    /** The unit of a number; null for money. */
    static @Nullable Unit unit(String name) {
        return NUMBERS.get(name);
    }
}
