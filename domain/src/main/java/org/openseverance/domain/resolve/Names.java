package org.openseverance.domain.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.plan.Input;
import org.openseverance.domain.plan.Line;
import org.openseverance.domain.plan.Parameter;
import org.openseverance.domain.plan.Reading;
import org.openseverance.domain.plan.Vocabulary;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.worksheet.FactSlot;
import org.openseverance.domain.worksheet.FactSlot.Cells;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Gives names their meaning: what a reader of the plan replaced, then lines, parameters, inputs, readings and facts. Each line is laid once. */
final class Names {

    /** Facts that have a value of their own, as columns. */
    private static final Map<Vocabulary.Kind, Cells> CELLS = Map.of(
            Vocabulary.Kind.DATE, Cells.DATE, Vocabulary.Kind.WORD, Cells.WORD, Vocabulary.Kind.NUMBER, Cells.NUMBER);

    private final ProgramBuilder program;
    private final Figures figures;
    private final Precision precision;
    private final List<Fault> faults;
    private final Map<String, ResolvedLine> lines = new LinkedHashMap<>();
    private final Deque<List<Reference>> reading = new ArrayDeque<>();
    private final Overridden overridden;
    private @Nullable ExpressionResolver expressions;
    private @Nullable Lines layer;
    private @Nullable Parameters parameters;

    Names(ProgramBuilder program, Figures figures, Precision precision, Overridden overridden, List<Fault> faults) {
        this.program = program;
        this.figures = figures;
        this.precision = precision;
        this.overridden = overridden;
        this.faults = faults;
    }

    /** Ties the circle: expressions need names, names need expressions. */
    void layWith(ExpressionResolver expressions, Lines layer, Parameters parameters) {
        this.expressions = expressions;
        this.layer = layer;
        this.parameters = parameters;
    }

    Map<String, ResolvedLine> lines() {
        return lines;
    }

    Precision precision() {
        return precision;
    }

    Operand resolve(String name, Place place, Scope scope) {
        Operand operand = find(name, place, scope);
        if (!reading.isEmpty()
                && !reading.peek().stream().anyMatch(r -> r.name().equals(name))) {
            Parameter parameter = scope.replaced.containsKey(name)
                    ? null
                    : scope.plan.parameters().get(name);
            reading.peek()
                    .add(
                            parameter == null
                                    ? Reference.to(name, operand)
                                    : new Reference(
                                            name,
                                            operand,
                                            parameter,
                                            chooser(parameter.asOf(), place, scope),
                                            chooser(parameter.by(), place, scope),
                                            chooser(parameter.unlessGiven(), place, scope)));
        }
        return operand;
    }

    /** Notes what the line that is being laid reads, where it is no name of a value. */
    void note(Reference read) {
        if (!reading.isEmpty()
                && reading.peek().stream().noneMatch(r -> r.name().equals(read.name()))) {
            reading.peek().add(read);
        }
    }

    /** The column of a name that chooses a parameter's value; -1: none. */
    private int chooser(@Nullable String name, Place place, Scope scope) {
        return name == null ? -1 : quietly(name, place, scope).slot();
    }

    private Operand quietly(String name, Place place, Scope scope) {
        reading.push(new ArrayList<>());
        try {
            return find(name, place, scope);
        } finally {
            reading.pop();
        }
    }

    private Operand find(String name, Place place, Scope scope) {
        Operand done = scope.done.get(name);
        if (done != null) {
            return done;
        }
        if (scope.failed.contains(name)) {
            throw new Mistake(Place.BUILT, "", "");
        }
        if (!scope.open.add(name)) {
            throw new Mistake(
                    place, "lines read each other in a circle: " + String.join(" -> ", scope.open) + " -> " + name, "");
        }
        try {
            Operand operand = lay(name, place, scope);
            scope.done.put(name, operand);
            return operand;
        } catch (Mistake mistake) {
            scope.failed.add(name);
            throw mistake;
        } finally {
            scope.open.remove(name);
        }
    }

    private Operand lay(String name, Place place, Scope scope) {
        Expression replacement = scope.replaced.get(name);
        if (replacement != null && scope.reader != null) {
            return expressions().resolve(replacement, scope.reader);
        }
        Line line = scope.plan.lines().get(name);
        if (line != null) {
            return line(line, scope);
        }
        Parameter parameter = scope.plan.parameters().get(name);
        if (parameter != null) {
            return java.util.Objects.requireNonNull(parameters).resolve(parameter, scope);
        }
        Input input = scope.plan.inputs().get(name);
        if (input != null) {
            return input(input);
        }
        Reading chosen = scope.plan.readings().get(name);
        if (chosen != null) {
            return reading(chosen);
        }
        return fact(name, place, scope);
    }

    private Operand reading(Reading reading) {
        return FormulaParser.parse(reading.is(), reading.place(), new Faults()) instanceof Expression.Number number
                ? ExpressionResolver.number(number.value(), number.bare())
                : Operand.column(
                        Kind.Word.KIND, program.constant(program.words().number(reading.is())));
    }

    private Operand line(Line line, Scope scope) {
        List<Reference> reads = new ArrayList<>();
        reading.push(reads);
        try {
            Operand computed = java.util.Objects.requireNonNull(layer).resolve(line, scope);
            Operand result = scope.reader == null ? overridden(line, computed) : computed;
            lines.put(scope.prefix() + line.name(), new ResolvedLine(scope.plan.id(), line, result, computed, reads));
            return result;
        } finally {
            reading.pop();
        }
    }

    private Operand overridden(Line line, Operand computed) {
        if (!overridden.lines().contains(line.name()) || !computed.isFigure() || computed.noLimit()) {
            return computed;
        }
        Operand materialized = materialized(computed);
        int decimals = Overridden.decimals(line);
        int given = program.fact(new FactSlot(Overridden.slotName(line.name()), Cells.NUMBER, decimals, true));
        Operand override = Operand.figure(computed.unit(), power(decimals), given);
        return figures.unlessGiven(override, materialized, Place.BUILT);
    }

    /** A figure as a column, also where it is constant. */
    Operand materialized(Operand figure) {
        return figure.constant() == null
                ? figure
                : Operand.figure(
                        figure.unit(),
                        figure.denominator(),
                        program.constant(figure.constant().numerator()));
    }

    /** An input as the facts give it, else what the plan takes instead. */
    Operand input(Input input) {
        Operand given = Operand.column(
                kind(input), program.fact(new FactSlot(input.name(), cells(input), input.decimals(), true)));
        return input.ifAbsent() == null ? given : withDefault(input, given, input.ifAbsent());
    }

    private Operand withDefault(Input input, Operand given, String value) {
        int otherwise = switch (input.type()) {
            case YES_NO -> program.constant(value.equals("yes") || value.equals("true") ? 1 : 0);
            case TEXT -> program.constant(program.words().number(value));
            case DATE ->
                program.constant(org.openseverance.domain.time.PackedDate.of(java.time.LocalDate.parse(value)));
            case NUMBER -> program.constant(Ratio.parse(value).over(power(input.decimals())));
        };
        return Operand.column(given.kind(), program.rule(new Choice.UnlessGiven(given.slot(), otherwise)));
    }

    private static Cells cells(Input input) {
        return switch (input.type()) {
            case YES_NO -> Cells.YES_NO;
            case TEXT -> Cells.WORD;
            case DATE -> Cells.DATE;
            case NUMBER -> Cells.NUMBER;
        };
    }

    private static Kind kind(Input input) {
        return switch (input.type()) {
            case YES_NO -> Kind.Truth.KIND;
            case TEXT -> Kind.Word.KIND;
            case DATE -> Kind.Date.KIND;
            case NUMBER -> hundredths(input.unit(), power(input.decimals()));
        };
    }

    private static Kind hundredths(Unit unit, long denominator) {
        int percent = unit.power("percent");
        return new Kind.Figure(
                unit.without("percent"), percent > 0 ? Math.multiplyExact(denominator, 100) : denominator);
    }

    static long power(int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power = Math.multiplyExact(power, 10);
        }
        return power;
    }

    private Operand fact(String name, Place place, Scope scope) {
        if (name.equals("service_date")) {
            return Operand.column(
                    Kind.Date.KIND,
                    program.rule(
                            new Choice.UnlessGiven(factSlot(name, Cells.DATE), factSlot("hire_date", Cells.DATE))));
        }
        Vocabulary.Kind fact = Vocabulary.FACTS.get(name);
        Cells cells = fact == null ? null : CELLS.get(fact);
        if (cells == null) {
            boolean pay = fact == Vocabulary.Kind.PAY;
            throw new Mistake(
                    place,
                    pay
                            ? name + " has no value of its own: it is a rate for a period"
                            : "\"" + name + "\" is not a line, parameter, input or fact",
                    pay ? "Write a line such as \"{pay: per week, of: " + name + ", taking: {year: 52 weeks}}\"." : "");
        }
        int slot = factSlot(name, cells);
        if (cells == Cells.NUMBER) {
            Unit unit = Vocabulary.unit(name, scope.plan.currency().getCurrencyCode());
            return Operand.figure(unit, power(precision.of(name)), slot);
        }
        return Operand.column(cells == Cells.DATE ? Kind.Date.KIND : Kind.Word.KIND, slot);
    }

    int factSlot(String name, Cells cells) {
        return program.fact(new FactSlot(name, cells, cells == Cells.NUMBER ? precision.of(name) : 0, false));
    }

    /** {@code given(name)}. */
    int given(String name, Place place, Scope scope) {
        if (scope.replaced.get(name) == null && (name.equals("pay_history") || name.equals("absences"))) {
            return program.rule(new Logic.ListGiven(name.equals("pay_history")));
        }
        if (Vocabulary.RATES_OF_PAY.contains(name)) {
            return program.rule(new Logic.Given(factSlot(name + ".rate", Cells.NUMBER)));
        }
        Operand operand = resolve(name, place, scope);
        if (operand.kind() instanceof Kind.Span) {
            return program.rule(new Logic.And(
                    program.rule(new Logic.Given(operand.slot())), program.rule(new Logic.Given(operand.end()))));
        }
        return operand.constant() != null || operand.noLimit()
                ? program.constant(1)
                : program.rule(new Logic.Given(operand.slot()));
    }

    /** Lays a line or expression, keeping its fault; null where it has one. */
    @Nullable
    Operand tried(java.util.function.Supplier<Operand> laying) {
        try {
            return laying.get();
        } catch (Mistake mistake) {
            if (!mistake.fault().message().isEmpty()) {
                faults.add(mistake.fault());
            }
            return null;
        }
    }

    private ExpressionResolver expressions() {
        return java.util.Objects.requireNonNull(expressions);
    }
}
