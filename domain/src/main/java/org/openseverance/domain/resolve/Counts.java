package org.openseverance.domain.resolve;

import java.util.Map;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.PartRule;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.AbsenceMonths;
import org.openseverance.domain.rule.AbsentDays;
import org.openseverance.domain.rule.Arithmetic;
import org.openseverance.domain.rule.Calendar;
import org.openseverance.domain.rule.CountWithPart;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.TimeUnit;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays counts of service and bands. */
final class Counts {

    private static final long ABSENCE_PARTS = 100;
    private static final long DAYS_OF_MONTHS = 377_580; // 28, 29, 30 and 31 divide it

    private final ProgramBuilder program;
    private final Figures figures;
    private final ExpressionResolver expressions;
    private final Lines lines;

    Counts(ProgramBuilder program, Figures figures, ExpressionResolver expressions, Lines lines) {
        this.program = program;
        this.figures = figures;
        this.expressions = expressions;
        this.lines = lines;
    }

    Operand resolve(Form.Count count, Scope scope) {
        Operand span = lines.span(count.of(), scope);
        Operand result = within(count, span, scope);
        if (!count.absenceWeights().isEmpty()) {
            result = figures.sum(result, absences(count), -1, count.place());
        }
        return count.atMost() == null
                ? result
                : figures.bound(result, expressions.figure(count.atMost(), scope), true, count.place());
    }

    /** The whole period, or what of it falls in a window: the count up to its end less the count up to its start. */
    private Operand within(Form.Count count, Operand span, Scope scope) {
        if (count.withinFrom() == null && count.withinBefore() == null) {
            return counted(count, span.slot(), span.end(), scope);
        }
        int end = span.end();
        if (count.withinBefore() != null) {
            end = program.rule(new Arithmetic.Least(end, 1, expressions.date(count.withinBefore(), scope), 1));
        }
        Operand upTo = counted(count, span.slot(), end, scope);
        if (count.withinFrom() == null) {
            return upTo;
        }
        // never later than the end, so that a window after the period counts nothing
        int start = program.rule(new Arithmetic.Least(expressions.date(count.withinFrom(), scope), 1, end, 1));
        return figures.sum(upTo, counted(count, span.slot(), start, scope), -1, count.place());
    }

    private Operand counted(Form.Count count, int from, int before, Scope scope) {
        Unit unit = Form.unit(count.unit());
        return switch (count.unit()) {
            case DAY -> Operand.figure(unit, 1, program.rule(new Calendar.Days(from, before)));
            case WORKING_DAY -> Operand.figure(unit, 1, program.rule(new Calendar.WorkingDays(from, before)));
            case WEEK -> weeks(count, from, before);
            case HOUR -> throw new Mistake(count.place(), "hours cannot be counted between dates", "");
            default -> spans(count, from, before, scope);
        };
    }

    private Operand weeks(Form.Count count, int from, int before) {
        int days = program.rule(new Calendar.Days(from, before));
        if (count.part() instanceof PartRule.Up) {
            days = program.rule(new Arithmetic.Sum(days, 1, program.constant(6), 1));
        } else if (!(count.part() instanceof PartRule.Drop)) {
            throw new Mistake(
                    count.place(),
                    "weeks take \"part: drop\" or \"part: up\"",
                    "Count days and divide them in a formula.");
        }
        return Operand.figure(Unit.of("week"), 1, program.rule(new Arithmetic.Floor(days, 7)));
    }

    private Operand spans(Form.Count count, int from, int before, Scope scope) {
        MissingDay missing = Dates.missingDay(count.missingDay(), scope, count.place());
        int each = count.unit().months();
        Unit unit = Form.unit(count.unit());
        if (count.part() instanceof PartRule.Drop) {
            int months = program.rule(new Calendar.CompleteMonths(from, before, missing));
            return Operand.figure(unit, 1, each == 1 ? months : program.rule(new Arithmetic.Floor(months, each)));
        }
        long denominator = denominator(count.part(), each, count.place());
        if (count.part() instanceof PartRule.In in && in.fineness() == PartRule.Fineness.MONTHS) {
            return Operand.figure(unit, each, program.rule(new Calendar.CompleteMonths(from, before, missing)));
        }
        return Operand.figure(
                unit,
                denominator,
                program.rule(new CountWithPart(from, before, each, missing, count.part(), denominator)));
    }

    private static long denominator(PartRule part, int each, Place place) {
        if (part instanceof PartRule.Steps steps) {
            long denominator =
                    Ratio.lcm(steps.none().denominator(), steps.otherwise().denominator());
            for (PartRule.Step step : steps.steps()) {
                denominator = Ratio.lcm(denominator, step.is().denominator());
            }
            return denominator;
        }
        if (!(part instanceof PartRule.In in)) {
            return 1;
        }
        return switch (in.fineness()) {
            case MONTHS -> each;
            case MONTHS_AND_DAYS_OF_30 -> 30L * each;
            case DAYS_OF_365 -> yearsOnly(each, 365, place);
            case DAYS_OF_THE_YEAR -> each == 1 ? DAYS_OF_MONTHS : yearsOnly(each, 365 * 366, place);
        };
    }

    private static long yearsOnly(int each, long denominator, Place place) {
        if (each != 12) {
            throw new Mistake(place, "this part rule is for years", "");
        }
        return denominator;
    }

    /** Absences of some kinds by themselves. */
    Operand absent(Form.Absent form, Scope scope) {
        Ratio beyond = form.beyond().value();
        if (form.unit() == TimeUnit.MONTH) {
            long denominator = Ratio.lcm(ABSENCE_PARTS, beyond.denominator());
            int months = program.rule(AbsenceMonths.of(form.of(), beyond, denominator));
            return Operand.figure(Unit.of("month"), denominator, months);
        }
        if (!beyond.isWhole() || beyond.numerator() < 0 || beyond.numerator() > 100_000) {
            throw new Mistake(form.place(), "\"beyond\" is a whole number of days", "");
        }
        Operand window = form.over() == null ? null : lines.span(form.over(), scope);
        int from = window == null ? -1 : window.slot();
        int before = window == null ? -1 : window.end();
        return Operand.figure(
                Unit.of("day"), 1, program.rule(new AbsentDays(form.of(), from, before, (int) beyond.numerator())));
    }

    private Operand absences(Form.Count count) {
        boolean inMonths = count.unit() == TimeUnit.MONTH
                || (count.unit() == TimeUnit.YEAR
                        && count.part() instanceof PartRule.In in
                        && in.fineness() == PartRule.Fineness.MONTHS);
        if (!inMonths) {
            throw new Mistake(
                    count.place(), "absences are taken off counts of months, or of years with \"part: in months\"", "");
        }
        long denominator = ABSENCE_PARTS;
        for (Map.Entry<String, Ratio> weight : count.absenceWeights().entrySet()) {
            long parts = Figures.times(weight.getValue().denominator(), ABSENCE_PARTS, count.place());
            long before = denominator;
            denominator = Figures.exact(() -> Ratio.lcm(before, parts), count.place());
        }
        int months = program.rule(new AbsenceMonths(count.absenceWeights(), false, Ratio.ZERO, denominator));
        return Operand.figure(
                Form.unit(count.unit()), Figures.times(denominator, count.unit().months(), count.place()), months);
    }
}
