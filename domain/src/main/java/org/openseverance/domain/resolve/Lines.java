package org.openseverance.domain.resolve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.Form.Expected;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Calendar;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays lines by their forms. */
final class Lines {

    private final ProgramBuilder program;
    private final Figures figures;
    private final Names names;
    private final ExpressionResolver expressions;
    private final Dates dates;
    private final Counts counts;
    private final BandForms bands;
    private final PayForms pay;
    private final PlanSource plans;

    Lines(
            ProgramBuilder program,
            Figures figures,
            Names names,
            ExpressionResolver expressions,
            Dates dates,
            PlanSource plans) {
        this.program = program;
        this.figures = figures;
        this.names = names;
        this.expressions = expressions;
        this.dates = dates;
        this.plans = plans;
        this.counts = new Counts(program, figures, expressions, this);
        this.bands = new BandForms(program, figures, expressions);
        this.pay = new PayForms(program, figures, names, expressions, this);
    }

    Operand resolve(Line line, Scope scope) {
        Operand operand = form(line.form(), scope, line.rounding());
        if (line.rounding() != null) {
            figureOnly(operand, "rounded", line.place());
            operand = figures.rounded(operand, line.rounding(), line.place());
        }
        if (line.unit() != null) {
            operand = declared(operand, line.unit(), line.place());
        }
        return line.unlessGiven() == null ? operand : unlessGiven(line, operand, scope);
    }

    private Operand declared(Operand operand, Unit unit, Place place) {
        figureOnly(operand, "given a unit", place);
        if (operand.bare()) {
            return operand.withUnit(unit);
        }
        if (!operand.unit().equals(unit.without("percent"))) {
            throw new Mistake(
                    place,
                    "says that its unit is " + unit + ", but what comes out is "
                            + operand.kind().described(),
                    "");
        }
        return operand;
    }

    private static void figureOnly(Operand operand, String verb, Place place) {
        if (!operand.isFigure()) {
            throw new Mistake(place, "is " + operand.kind().described() + ", which cannot be " + verb, "");
        }
    }

    private Operand unlessGiven(Line line, Operand computed, Scope scope) {
        String name = java.util.Objects.requireNonNull(line.unlessGiven());
        Input input = scope.plan.inputs().get(name);
        if (input == null) {
            throw new Mistake(
                    line.place(),
                    "unless_given names \"" + name + "\", which is not an input of the plan",
                    "Declare it under \"inputs\".");
        }
        Operand given =
                scope.replaced.containsKey(name) ? names.resolve(name, line.place(), scope) : names.input(input);
        if (computed.isFigure() && given.isFigure()) {
            return figures.unlessGiven(given, computed, line.place());
        }
        if (computed.kind() instanceof Kind.Span || !computed.kind().equals(given.kind())) {
            throw new Mistake(
                    line.place(),
                    "is " + computed.kind().described() + ", but its input " + name + " is "
                            + given.kind().described(),
                    "");
        }
        return Operand.column(computed.kind(), program.rule(new Choice.UnlessGiven(given.slot(), computed.slot())));
    }

    Operand form(Form form, Scope scope, @Nullable Rounding rounding) {
        if (form instanceof Form.Computed computed) {
            return promised(expressions.resolve(computed.expression(), scope, rounding), computed);
        }
        if (form instanceof Form.Require require) {
            return Operand.column(Kind.Truth.KIND, expressions.truth(require.condition(), scope));
        }
        if (form instanceof Form.Period period) {
            return span(period, scope);
        }
        if (form instanceof Form.Count count) {
            return counts.resolve(count, scope);
        }
        if (form instanceof Form.Bands slices) {
            return bands.resolve(slices, scope);
        }
        if (form instanceof Form.Table table) {
            return table(table, scope, rounding);
        }
        if (form instanceof Form.By by) {
            return by(by, scope, rounding);
        }
        if (form instanceof Form.Choose choose) {
            return choose(choose, scope, rounding);
        }
        if (form instanceof Form.Pay rate) {
            return pay.rate(rate, scope);
        }
        if (form instanceof Form.History history) {
            return pay.history(history, scope);
        }
        if (form instanceof Form.Absent absent) {
            return counts.absent(absent, scope);
        }
        if (form instanceof Form.Calendar calendar) {
            int from = expressions.date(calendar.date(), scope);
            return Operand.column(
                    Kind.Date.KIND, program.rule(new Calendar.Find(from, calendar.days(), calendar.edge())));
        }
        return fromPlan((Form.FromPlan) form, scope);
    }

    private static Operand promised(Operand operand, Form.Computed computed) {
        boolean kept = switch (computed.expected()) {
            case NUMBER -> operand.isFigure();
            case DATE -> operand.kind() instanceof Kind.Date;
            case TEST -> operand.kind() instanceof Kind.Truth;
            case ANY -> true;
        };
        if (!kept) {
            String key = computed.expected() == Expected.NUMBER
                    ? "formula"
                    : computed.expected() == Expected.DATE ? "date" : "test";
            throw new Mistake(
                    computed.place(),
                    "\"" + key + "\" comes to " + operand.kind().described(),
                    "Numbers stand under \"formula\", dates under \"date\", conditions under \"test\" or \"require\".");
        }
        return operand;
    }

    Operand span(Form.Period period, Scope scope) {
        int from = expressions.date(period.from(), scope);
        int end = expressions.date(period.end(), scope);
        return Operand.span(from, period.endCounts() ? dates.dayAfter(end) : end);
    }

    /** A period by name, or written in place. */
    Operand span(Form.PeriodSource source, Scope scope) {
        if (source instanceof Form.PeriodSource.Written written) {
            return span(written.period(), scope);
        }
        Form.PeriodSource.Named named = (Form.PeriodSource.Named) source;
        Operand operand = names.resolve(named.name(), named.place(), scope);
        if (!(operand.kind() instanceof Kind.Span)) {
            throw new Mistake(
                    named.place(),
                    "\"" + named.name() + "\" is " + operand.kind().described() + ", not a period",
                    "");
        }
        return operand;
    }

    private Operand table(Form.Table table, Scope scope, @Nullable Rounding rounding) {
        Operand subject = expressions.resolve(table.subject(), scope);
        if (!(subject.kind() instanceof Kind.Span) && !subject.isFigure()) {
            throw new Mistake(
                    table.subject().place(),
                    "a table is over a number or a period, and this is "
                            + subject.kind().described(),
                    "");
        }
        Operand result = form(table.otherwise(), scope, rounding);
        List<Form.Row> rows = table.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Form.Row row = rows.get(i);
            Operand edge = expressions.figure(row.edge(), scope);
            Expression.Relation relation = row.inclusive() ? Expression.Relation.AT_MOST : Expression.Relation.LESS;
            int reached = subject.isFigure()
                    ? figures.compare(
                            subject,
                            edge,
                            row.inclusive() ? Logic.Relation.AT_MOST : Logic.Relation.LESS,
                            false,
                            row.place())
                    : dates.length(subject, edge, relation, scope, row.place());
            result = choose(reached, form(row.is(), scope, rounding), result, row.place());
        }
        return result;
    }

    private Operand by(Form.By by, Scope scope, @Nullable Rounding rounding) {
        Operand subject = names.resolve(by.subject().name(), by.subject().place(), scope);
        if (!(subject.kind() instanceof Kind.Word)) {
            throw new Mistake(
                    by.subject().place(),
                    "\"by\" needs a word, and " + by.subject().name() + " is "
                            + subject.kind().described(),
                    "");
        }
        Operand result = by.otherwise() == null ? null : form(by.otherwise(), scope, rounding);
        for (Map.Entry<String, Form> entry : by.cases().entrySet()) {
            Operand value = form(entry.getValue(), scope, rounding);
            if (result == null) {
                result = failing(
                        subject.slot(),
                        Choice.notListed(by.subject().name(), by.cases().keySet()),
                        value);
            }
            int is = expressions.wordIn(subject.slot(), List.of(entry.getKey()), false);
            result = choose(is, value, result, by.place());
        }
        return java.util.Objects.requireNonNull(result);
    }

    private Operand failing(int slot, String failure, Operand like) {
        int failing = program.rule(new Choice.NotListed(slot, failure));
        return like.isFigure() ? Operand.figure(like.unit(), 1, failing) : Operand.column(like.kind(), failing);
    }

    private Operand choose(Form.Choose choose, Scope scope, @Nullable Rounding rounding) {
        Operand result = choose.otherwise() == null ? null : form(choose.otherwise(), scope, rounding);
        List<Form.When> branches = choose.branches();
        for (int i = branches.size() - 1; i >= 0; i--) {
            Form.When branch = branches.get(i);
            int when = expressions.truth(branch.condition(), scope);
            Operand then = form(branch.then(), scope, rounding);
            result = choose(
                    when,
                    then,
                    result == null
                            ? failing(
                                    when,
                                    "no \"when\" of the plan's \"choose\" holds, and it has no \"otherwise\"",
                                    then)
                            : result,
                    branch.place());
        }
        return java.util.Objects.requireNonNull(result);
    }

    private Operand choose(int when, Operand then, Operand otherwise, Place place) {
        if (then.isFigure() && otherwise.isFigure()) {
            Operand chosen = figures.choose(when, then, otherwise, place);
            return new Operand(chosen.kind(), chosen.slot(), -1, null, then.bare() && otherwise.bare(), false);
        }
        if (!then.kind().equals(otherwise.kind())) {
            throw new Mistake(
                    place,
                    "chooses between " + then.kind().described() + " and "
                            + otherwise.kind().described(),
                    "");
        }
        int first = program.rule(new Choice.Choose(when, then.slot(), otherwise.slot()));
        return then.kind() instanceof Kind.Span
                ? Operand.span(first, program.rule(new Choice.Choose(when, then.end(), otherwise.end())))
                : Operand.column(then.kind(), first);
    }

    private Operand fromPlan(Form.FromPlan form, Scope scope) {
        Plan plan = plans.find(form.plan());
        if (plan == null) {
            throw new Mistake(form.place(), "reads the plan \"" + form.plan() + "\", which is not in the library", "");
        }
        if (scope.reads(form.plan())) {
            throw new Mistake(form.place(), "reads \"" + form.plan() + "\", which reads this plan: a circle", "");
        }
        if (!plan.lines().containsKey(form.line())) {
            String nearest = Nearest.of(form.line(), plan.lines().keySet());
            throw new Mistake(
                    form.place(),
                    form.plan() + " has no line \"" + form.line() + "\"",
                    nearest == null ? "" : "Maybe \"" + nearest + "\".");
        }
        return names.resolve(form.line(), form.place(), new Scope(plan, scope, form.with()));
    }
}
