package org.openseverance.domain.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.plan.Form;
import org.openseverance.domain.plan.Form.Convention;
import org.openseverance.domain.plan.Form.HistoryFigure;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.InCurrency;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.PastPayFigure;
import org.openseverance.domain.rule.PayRate;
import org.openseverance.domain.time.TimeUnit;
import org.openseverance.domain.worksheet.FactSlot.Cells;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays rates of pay and figures over past pay. */
final class PayForms {

    private static final int TWELVE_DIVIDE = 27_720; // 1 to 12 divide it

    private final ProgramBuilder program;
    private final Figures figures;
    private final Names names;
    private final ExpressionResolver expressions;
    private final Lines lines;

    PayForms(ProgramBuilder program, Figures figures, Names names, ExpressionResolver expressions, Lines lines) {
        this.program = program;
        this.figures = figures;
        this.names = names;
        this.expressions = expressions;
        this.lines = lines;
    }

    Operand rate(Form.Pay form, Scope scope) {
        Operand sum = null;
        for (String fact : form.of()) {
            Operand rate = rate(fact, form, scope);
            sum = sum == null ? rate : figures.sum(sum, rate, 1, form.place());
        }
        return java.util.Objects.requireNonNull(sum);
    }

    private Operand rate(String fact, Form.Pay form, Scope scope) {
        if (!Vocabulary.RATES_OF_PAY.contains(fact)) {
            throw new Mistake(
                    form.place(),
                    "\"" + fact + "\" is not a rate of pay",
                    "Known: " + String.join(", ", Vocabulary.RATES_OF_PAY) + ".");
        }
        String currency = scope.plan.currency().getCurrencyCode();
        int given = names.factSlot(fact + ".rate", Cells.NUMBER);
        names.note(Reference.to(fact, Operand.column(Kind.Word.KIND, given)));
        int rate = program.rule(new InCurrency(
                fact,
                given,
                names.factSlot(fact + ".currency", Cells.WORD),
                program.words().number(currency),
                currency));
        int period = names.factSlot(fact + ".period", Cells.PAY_PERIOD);
        long money = Names.power(names.precision().of(fact + ".rate"));

        Map<PayPeriod, Path> paths = new EnumMap<>(PayPeriod.class);
        long parts = 1;
        for (PayPeriod from : PayPeriod.values()) {
            Path path = path(from.unit(), form, scope);
            if (path != null) {
                paths.put(from, path);
                parts = Ratio.lcm(parts, path.factor().denominator());
            }
        }
        long[] factors = new long[PayPeriod.values().length];
        for (Map.Entry<PayPeriod, Path> entry : paths.entrySet()) {
            factors[entry.getKey().ordinal()] = entry.getValue().factor().over(parts);
        }
        Unit unit = Unit.of(currency).dividedBy(Form.unit(form.per()));
        Operand result = Operand.figure(
                unit,
                Figures.times(money, parts, form.place()),
                program.rule(new PayRate(fact, rate, period, Longs.of(factors))));
        for (Map.Entry<PayPeriod, Path> entry : paths.entrySet()) {
            Operand times = entry.getValue().times();
            if (times != null) {
                int is = program.rule(new Logic.Compare(
                        period,
                        1,
                        Logic.Relation.EQUAL,
                        program.constant(entry.getKey().ordinal()),
                        1,
                        false));
                Operand scaled = figures.product(result, times, form.place()).withUnit(unit);
                result = figures.choose(is, scaled, result, form.place());
            }
        }
        return result;
    }

    /** How a rate per one unit becomes a rate per another: times a constant and, for hours of the record, a column. */
    private record Path(Ratio factor, @Nullable Operand times) {}

    private @Nullable Path path(TimeUnit from, Form.Pay form, Scope scope) {
        Map<TimeUnit, Path> reached = new EnumMap<>(TimeUnit.class);
        Deque<TimeUnit> open = new ArrayDeque<>();
        reached.put(from, new Path(Ratio.ONE, null));
        open.add(from);
        while (!open.isEmpty() && !reached.containsKey(form.per())) {
            TimeUnit at = open.remove();
            Path path = java.util.Objects.requireNonNull(reached.get(at));
            for (Convention convention : form.taking()) {
                step(convention, at, path, scope, reached, open);
            }
            if (at == TimeUnit.YEAR) {
                reach(TimeUnit.MONTH, new Path(path.factor().dividedBy(Ratio.of(12)), path.times()), reached, open);
            }
            if (at == TimeUnit.MONTH) {
                reach(TimeUnit.YEAR, new Path(path.factor().times(Ratio.of(12)), path.times()), reached, open);
            }
        }
        return reached.get(form.per());
    }

    private static void reach(TimeUnit unit, Path path, Map<TimeUnit, Path> reached, Deque<TimeUnit> open) {
        if (reached.putIfAbsent(unit, path) == null) {
            open.add(unit);
        }
    }

    private void step(
            Convention convention,
            TimeUnit at,
            Path path,
            Scope scope,
            Map<TimeUnit, Path> reached,
            Deque<TimeUnit> open) {
        if (convention.one() != at && convention.in() != at) {
            return;
        }
        Operand amount = expressions.figure(convention.amount(), scope);
        if (amount.constant() != null && amount.constant().numerator() <= 0) {
            throw new Mistake(convention.place(), "a convention of pay is above zero", "");
        }
        if (convention.in() == at) {
            Path next = amount.constant() != null
                    ? new Path(path.factor().times(amount.constant()), path.times())
                    : path.times() == null ? new Path(path.factor(), amount) : null;
            if (next != null) {
                reach(convention.one(), next, reached, open);
            }
        } else if (amount.constant() != null) {
            reach(convention.in(), new Path(path.factor().dividedBy(amount.constant()), path.times()), reached, open);
        }
    }

    Operand history(Form.History form, Scope scope) {
        long money = Names.power(names.precision().of("pay_history"));
        Form.Period over = form.over();
        Operand window = over == null ? null : lines.span(over, scope);
        long denominator = switch (form.figure()) {
            case TOTAL, BONUSES -> money;
            case AVERAGE -> Figures.times(money, TWELVE_DIVIDE, form.place());
            case ENTRIES, DAYS -> 1;
        };
        if (form.figure() == HistoryFigure.AVERAGE && form.lastEntries() == 0) {
            throw new Mistake(
                    form.place(),
                    "an average is over the latest entries (12 at most)",
                    "Over a window, divide a total by its days in a line with \"round\".");
        }
        int slot = program.rule(new PastPayFigure(
                form.figure(),
                form.lastEntries(),
                window == null ? -1 : window.slot(),
                window == null ? -1 : window.end(),
                denominator,
                money));
        return Operand.figure(unit(form.figure(), scope), denominator, slot);
    }

    private static Unit unit(HistoryFigure figure, Scope scope) {
        return switch (figure) {
            case TOTAL, BONUSES, AVERAGE -> Unit.of(scope.plan.currency().getCurrencyCode());
            case ENTRIES -> Unit.NONE;
            case DAYS -> Unit.of("day");
        };
    }
}
