package org.openseverance.adapters.files.leaver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.Employee;
import org.openseverance.domain.employee.EmployeeId;
import org.openseverance.domain.employee.Employer;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.Separation;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.time.PackedDate;

/** Reads one leaver's facts, with the inputs in the types that a plan declares. */
public final class LeaverReader {

    private static final List<PayPeriod> PERIODS = List.of(PayPeriod.values());

    private final Faults faults = new Faults();
    private final Scalars scalars = new Scalars(faults);

    private LeaverReader() {}

    /** A leaver, or all that is wrong with the record. */
    public record Result(@Nullable Leaver leaver, List<Fault> faults) {}

    /** Reads a record for a plan that stands on no other. */
    public static Result read(Node document, Plan plan, boolean tolerant) {
        return read(document, plan, plan.inputs(), tolerant);
    }

    /**
     * Reads a record of employee, separation, employer and inputs.
     *
     * @param asked the inputs that the plan and those beneath it ask for
     * @param tolerant whether inputs that nobody asks for are passed over; otherwise those that are nearly what is asked for are faults
     */
    public static Result read(Node document, Plan plan, Map<String, Input> asked, boolean tolerant) {
        return new LeaverReader().leaver(document, plan, asked, tolerant);
    }

    private Result leaver(Node document, Plan plan, Map<String, Input> asked, boolean tolerant) {
        Entries entries = Entries.read(document, LeaverShapes.LEAVER, faults);
        if (entries == null) {
            return new Result(null, faults.inOrder());
        }
        Node.Mapping employee = entries.mapping("employee");
        Node.Mapping given = entries.mapping("inputs");
        Node absences = given == null ? null : given.entries().get("absences");
        if (absences != null && !(absences instanceof Node.Sequence)) {
            faults.add(
                    absences.place(),
                    "absences is " + absences.kind() + "; expected a list",
                    "Each: {kind: ..., from: ..., to: ...} or {kind: ..., months: ...}.");
        }
        Map<String, Object> inputs =
                given == null ? Map.of() : new InputAnswers(plan, asked, scalars, faults, tolerant).read(given);
        Leaver leaver = ImmutableLeaver.builder()
                .employee(employee == null ? ImmutableEmployee.builder().build() : employee(employee, absences))
                .separation(separation(entries.mapping("separation")))
                .employer(employer(entries.mapping("employer")))
                .inputs(inputs)
                .build();
        RecordCheck.check(leaver, plan, document, faults);
        return new Result(faults.isEmpty() ? leaver : null, faults.inOrder());
    }

    private Employee employee(Node.Mapping mapping, @Nullable Node otherAbsences) {
        Entries entries = Entries.read(mapping, LeaverShapes.EMPLOYEE, faults);
        if (entries == null) {
            return ImmutableEmployee.builder().build();
        }
        Node.Mapping off = entries.mapping("time_off_balance");
        Entries timeOff = off == null ? null : Entries.read(off, LeaverShapes.TIME_OFF, faults);
        return ImmutableEmployee.builder()
                .employeeId(id(entries))
                .dateOfBirth(scalars.date(entries, "date_of_birth"))
                .hireDate(scalars.date(entries, "hire_date"))
                .originalHireDate(scalars.date(entries, "original_hire_date"))
                .serviceDate(scalars.date(entries, "service_date"))
                .employmentType(entries.text("employment_type"))
                .fullTimeEquivalent(scalars.notNegative(entries, "full_time_equivalent"))
                .standardWeeklyHours(scalars.notNegative(entries, "standard_weekly_hours"))
                .department(entries.text("department"))
                .jobTitle(entries.text("job_title"))
                .jobLevel(entries.text("job_level"))
                .professionalCategory(entries.text("professional_category"))
                .workLocation(location(entries.mapping("work_location")))
                .pay(pay(entries.mapping("pay"), false))
                .variablePay(pay(entries.mapping("variable_pay"), true))
                .benefits(pay(entries.mapping("benefits"), true))
                .payHistory(list(entries, "pay_history", this::pastPay))
                .absences(
                        otherAbsences instanceof Node.Sequence sequence
                                ? items(sequence.items(), this::absence)
                                : list(entries, "absences", this::absence))
                .timeOffDays(timeOff == null ? null : scalars.number(timeOff, "days"))
                .timeOffHours(timeOff == null ? null : scalars.number(timeOff, "hours"))
                .build();
    }

    private @Nullable String id(Entries entries) {
        String id = EmployeeId.trimmed(entries.text("employee_id", ""));
        if (id.length() > EmployeeId.LONGEST) {
            faults.add(
                    entries.place("employee_id"),
                    "employee_id has " + id.length() + " characters; expected at most " + EmployeeId.LONGEST);
        }
        return id.isEmpty() ? null : id;
    }

    private WorkLocation location(Node.@Nullable Mapping mapping) {
        Entries entries = mapping == null ? null : Entries.read(mapping, LeaverShapes.LOCATION, faults);
        return entries == null
                ? WorkLocation.UNKNOWN
                : new WorkLocation(entries.text("country"), entries.text("subdivision"), entries.text("site"));
    }

    /** @param zero whether it may be nothing */
    private @Nullable Pay pay(Node.@Nullable Mapping mapping, boolean zero) {
        Entries entries = mapping == null ? null : Entries.read(mapping, LeaverShapes.PAY, faults);
        if (entries == null) {
            return null;
        }
        BigDecimal rate = scalars.rate(entries, zero);
        Currency currency = scalars.currency(entries);
        String period = entries.text("period");
        for (PayPeriod known : PERIODS) {
            if (known.label().equals(period) && rate != null && currency != null) {
                return new Pay(rate, currency, known);
            }
        }
        if (period != null && PERIODS.stream().noneMatch(known -> known.label().equals(period))) {
            scalars.wrong(entries.place("period"), "period", period, "year, month, week, day or hour");
        }
        return null;
    }

    private @Nullable PastPay pastPay(Node node) {
        Entries entries = Entries.read(node, LeaverShapes.PAST_PAY, faults);
        LocalDate from = entries == null ? null : scalars.date(entries, "from");
        LocalDate to = entries == null ? null : scalars.date(entries, "to");
        BigDecimal amount = entries == null ? null : scalars.number(entries, "amount");
        if (entries == null || from == null || to == null || amount == null) {
            return null;
        }
        if (to.isBefore(from)) {
            faults.add(entries.place("to"), "past pay runs to " + to + ", before it begins on " + from);
            return null;
        }
        return new PastPay(
                PackedDate.of(from),
                PackedDate.of(to),
                Ratio.of(amount),
                orZero(scalars.number(entries, "bonus_included")),
                orZero(scalars.number(entries, "bonus")));
    }

    private static Ratio orZero(@Nullable BigDecimal number) {
        return number == null ? Ratio.ZERO : Ratio.of(number);
    }

    private @Nullable Absence absence(Node node) {
        Entries entries = Entries.read(node, LeaverShapes.ABSENCE, faults);
        String kind = entries == null ? null : entries.text("kind");
        if (entries == null || kind == null) {
            return null;
        }
        BigDecimal months = scalars.notNegative(entries, "months");
        LocalDate from = scalars.date(entries, "from");
        LocalDate to = scalars.date(entries, "to");
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(entries.place("to"), "the absence runs to " + to + ", before it begins on " + from);
        }
        return new Absence(
                kind,
                months == null ? null : Ratio.of(months),
                from == null ? null : (Integer) PackedDate.of(from),
                to == null ? null : (Integer) PackedDate.of(to));
    }

    private <T> @Nullable List<T> list(
            Entries entries, String key, java.util.function.Function<Node, @Nullable T> reader) {
        return entries.has(key) ? items(entries.items(key), reader) : null;
    }

    private static <T> List<T> items(List<Node> nodes, java.util.function.Function<Node, @Nullable T> reader) {
        List<T> items = new ArrayList<>();
        for (Node node : nodes) {
            T item = reader.apply(node);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Separation separation(Node.@Nullable Mapping mapping) {
        Entries entries = mapping == null ? null : Entries.read(mapping, LeaverShapes.SEPARATION, faults);
        return entries == null
                ? ImmutableSeparation.builder().build()
                : ImmutableSeparation.builder()
                        .cause(entries.text("cause"))
                        .noticeDate(scalars.date(entries, "notice_date"))
                        .lastDayOfWork(scalars.date(entries, "last_day_of_work"))
                        .terminationDate(scalars.date(entries, "termination_date"))
                        .redeployedOn(scalars.date(entries, "redeployed_on"))
                        .build();
    }

    private Employer employer(Node.@Nullable Mapping mapping) {
        Entries entries = mapping == null ? null : Entries.read(mapping, LeaverShapes.EMPLOYER, faults);
        if (entries == null) {
            return Employer.UNKNOWN;
        }
        BigDecimal headcount = scalars.notNegative(entries, "headcount");
        boolean whole = headcount == null || (headcount.scale() <= 0 && headcount.precision() <= 9);
        if (!whole) {
            scalars.wrong(
                    entries.place("headcount"), "headcount", entries.text("headcount", ""), "a whole number of people");
        }
        return new Employer(
                headcount == null || !whole ? null : (Integer) headcount.intValueExact(),
                scalars.notNegative(entries, "annual_payroll"));
    }
}
