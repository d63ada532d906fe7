package org.openseverance.domain.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Parameter;
import org.openseverance.domain.plan.Parameter.Value;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.rule.Calendar;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays parameters: constants, values by date, by word, or by both. */
final class Parameters {

    private final ProgramBuilder program;
    private final Figures figures;
    private final Names names;
    private final List<ResolvedPlan.ResolvedWarning> warnings;

    Parameters(ProgramBuilder program, Figures figures, Names names, List<ResolvedPlan.ResolvedWarning> warnings) {
        this.program = program;
        this.figures = figures;
        this.names = names;
        this.warnings = warnings;
    }

    Operand resolve(Parameter parameter, Scope scope) {
        int date = parameter.asOf() == null ? -1 : date(parameter.asOf(), parameter, scope);
        Operand value = parameter.by() == null
                ? dated(parameter, parameter.values().getOrDefault("", List.of()), date, scope)
                : byWord(parameter, scope, date);
        Operand given = parameter.unlessGiven() == null
                ? null
                : names.resolve(parameter.unlessGiven(), parameter.place(), scope);
        if (date >= 0 && parameter.verifiedUntil() != null) {
            warn(parameter, date, parameter.verifiedUntil(), given);
        }
        return given == null ? value : figures.unlessGiven(given, value, parameter.place());
    }

    private void warn(Parameter parameter, int date, int until, @Nullable Operand given) {
        int later = program.rule(new Logic.Compare(program.constant(until), 1, Logic.Relation.LESS, date, 1, false));
        if (given != null) {
            int own = program.rule(new Logic.Not(program.rule(new Logic.Given(given.slot()))));
            later = program.rule(new Logic.And(own, later));
        }
        warnings.add(new ResolvedPlan.ResolvedWarning(
                later,
                parameter.name() + " is verified only up to " + PackedDate.toLocalDate(until)
                        + "; its last value was taken"));
    }

    private int date(String name, Parameter parameter, Scope scope) {
        Operand date = names.resolve(name, parameter.place(), scope);
        if (!(date.kind() instanceof Kind.Date)) {
            throw new Mistake(
                    parameter.place(),
                    "as_of of " + parameter.name() + " names " + date.kind().described() + ", not a date",
                    "");
        }
        return date.slot();
    }

    private Operand dated(Parameter parameter, List<Value> given, int date, Scope scope) {
        List<Value> values = new ArrayList<>(given);
        if (parameter.beforeFirst() != null) {
            values.add(0, parameter.beforeFirst());
        }
        Value only = values.size() == 1 ? values.get(0) : null;
        if (only != null && only.from() == Integer.MIN_VALUE && only.until() == Integer.MAX_VALUE) {
            return only.value() == null ? Operand.noLimit(parameter.unit()) : constant(parameter, only.value());
        }
        if (date < 0) {
            throw new Mistake(
                    parameter.place(),
                    parameter.name() + " has values by date but no \"as_of\"",
                    "Name the date that chooses among them.");
        }
        long denominator = denominator(values, parameter, scope);
        long[] from = new long[values.size()];
        long[] until = new long[values.size()];
        long[] cells = new long[values.size()];
        for (int i = 0; i < from.length; i++) {
            Value value = values.get(i);
            from[i] = value.from();
            until[i] = i + 1 < from.length
                    ? Math.min(value.until(), values.get(i + 1).from() - 1L)
                    : value.until();
            cells[i] = number(value, parameter).over(denominator);
        }
        return figure(
                parameter,
                denominator,
                program.rule(new Calendar.ParameterAt(
                        date, parameter.name(), Longs.of(from), Longs.of(until), Longs.of(cells))));
    }

    private Operand byWord(Parameter parameter, Scope scope, int date) {
        Operand word = names.resolve(java.util.Objects.requireNonNull(parameter.by()), parameter.place(), scope);
        if (!(word.kind() instanceof Kind.Word)) {
            throw new Mistake(
                    parameter.place(),
                    "\"by\" of " + parameter.name() + " names " + word.kind().described() + ", not a word",
                    "");
        }
        boolean undated = parameter.values().values().stream().allMatch(Parameters::always)
                && (parameter.otherwise().isEmpty() || always(parameter.otherwise()));
        if (undated) {
            return table(parameter, word.slot(), scope);
        }
        Operand result = parameter.otherwise().isEmpty() ? null : dated(parameter, parameter.otherwise(), date, scope);
        Operand chain = result != null
                ? result
                : Operand.figure(
                        parameter.unit(), 1, program.rule(new Choice.NotListed(word.slot(), notListed(parameter))));
        for (Map.Entry<String, List<Value>> entry : parameter.values().entrySet()) {
            int is = program.rule(
                    new Choice.WordIn(word.slot(), Longs.of(program.words().number(entry.getKey()))));
            chain = choose(is, dated(parameter, entry.getValue(), date, scope), chain, parameter.place());
        }
        return chain;
    }

    private Operand choose(int when, Operand then, Operand otherwise, Place place) {
        return figures.choose(when, then.withUnit(otherwise.unit()), otherwise, place);
    }

    private Operand table(Parameter parameter, int word, Scope scope) {
        List<Value> all = new ArrayList<>(parameter.otherwise());
        parameter.values().values().forEach(all::addAll);
        long denominator = denominator(all, parameter, scope);
        parameter.values().keySet().forEach(program.words()::number);
        long[] byNumber = new long[program.words().size()];
        long otherwise = parameter.otherwise().isEmpty()
                ? Rule.UNKNOWN
                : number(parameter.otherwise().get(0), parameter).over(denominator);
        java.util.Arrays.fill(byNumber, otherwise);
        parameter
                .values()
                .forEach((key, values) -> byNumber[program.words().number(key)] =
                        number(values.get(0), parameter).over(denominator));
        return figure(
                parameter,
                denominator,
                program.rule(new Choice.FigureByWord(word, Longs.of(byNumber), otherwise, notListed(parameter))));
    }

    private static String notListed(Parameter parameter) {
        return Choice.notListed(
                java.util.Objects.requireNonNull(parameter.by()),
                parameter.values().keySet());
    }

    private static boolean always(List<Value> values) {
        return values.size() == 1
                && values.get(0).from() == Integer.MIN_VALUE
                && values.get(0).until() == Integer.MAX_VALUE;
    }

    private static Ratio number(Value value, Parameter parameter) {
        if (value.value() == null) {
            throw new Mistake(
                    value.place(),
                    "\"none\" may be the only value of a parameter, not one of several (" + parameter.name() + ")",
                    "Write a \"choose\" line for the time without a limit.");
        }
        return value.value();
    }

    /** Of all values; money at least in smallest units, so that awards take it as it is. */
    private static long denominator(List<Value> values, Parameter parameter, Scope scope) {
        boolean money = parameter.unit().power(scope.plan.currency().getCurrencyCode()) > 0;
        return Figures.exact(
                () -> {
                    long denominator = money ? Awards.smallest(scope.plan) : 1;
                    for (Value value : values) {
                        denominator = value.value() == null
                                ? denominator
                                : Ratio.lcm(denominator, value.value().denominator());
                    }
                    return denominator;
                },
                parameter.place());
    }

    private static Operand constant(Parameter parameter, @Nullable Ratio value) {
        return ExpressionResolver.number(
                new Quantity(java.util.Objects.requireNonNull(value), parameter.unit()), false);
    }

    /** A column, freed of percent. */
    private static Operand figure(Parameter parameter, long denominator, int slot) {
        int percent = parameter.unit().power("percent");
        return Operand.figure(
                parameter.unit().without("percent"),
                percent > 0 ? Figures.times(denominator, 100, parameter.place()) : denominator,
                slot);
    }
}
