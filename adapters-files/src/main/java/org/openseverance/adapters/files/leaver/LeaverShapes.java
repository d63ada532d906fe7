package org.openseverance.adapters.files.leaver;

import java.util.List;
import org.openseverance.domain.document.Shape;
import org.openseverance.domain.document.Shape.Content;

/** The keys of a leaver's record. */
final class LeaverShapes {

    static final Shape LEAVER = shape(
            "a leaver's record",
            key("employee", Content.MAPPING),
            key("separation", Content.MAPPING),
            key("employer", Content.MAPPING),
            key("inputs", Content.MAPPING));

    static final Shape EMPLOYEE = shape(
            "an employee",
            text("employee_id"),
            text("date_of_birth"),
            text("hire_date"),
            text("original_hire_date"),
            text("service_date"),
            text("employment_type"),
            text("full_time_equivalent"),
            text("standard_weekly_hours"),
            text("department"),
            text("job_title"),
            text("job_level"),
            text("professional_category"),
            key("work_location", Content.MAPPING),
            key("pay", Content.MAPPING),
            key("variable_pay", Content.MAPPING),
            key("benefits", Content.MAPPING),
            key("pay_history", Content.LIST),
            key("absences", Content.LIST),
            key("time_off_balance", Content.MAPPING));

    static final Shape LOCATION = shape("a work location", text("country"), text("subdivision"), text("site"));

    static final Shape PAY = shape(
            "a rate of pay",
            text("rate").must(),
            text("currency").must(),
            text("period").must());

    static final Shape PAST_PAY = shape(
            "an entry of past pay",
            text("from").must(),
            text("to").must(),
            text("amount").must(),
            text("bonus_included"),
            text("bonus"));

    static final Shape ABSENCE = shape("an absence", text("kind").must(), text("months"), text("from"), text("to"));

    static final Shape TIME_OFF = shape("a time-off balance", text("days"), text("hours"));

    static final Shape SEPARATION = shape(
            "a separation",
            text("cause"),
            text("notice_date"),
            text("last_day_of_work"),
            text("termination_date"),
            text("redeployed_on"));

    static final Shape EMPLOYER = shape("an employer", text("headcount"), text("annual_payroll"));

    static final Shape MANUAL_VALUE = shape(
            "a hand-made value",
            text("employee_id").must(),
            text("line").must(),
            text("value").must(),
            text("reason").must(),
            text("by").must());

    static final Shape OVERRIDE = shape(
            "an override",
            text("line").must(),
            text("value").must(),
            text("reason").must(),
            text("by").must());

    private LeaverShapes() {}

    private static Shape shape(String what, Shape.Key... keys) {
        return new Shape(what, List.of(keys));
    }

    private static Shape.Key key(String name, Content content) {
        return new Shape.Key(name, content, name, false);
    }

    private static Shape.Key text(String name) {
        return new Shape.Key(name, Content.TEXT, name, false);
    }
}
