package org.openseverance.domain.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.Expression.Arithmetic;
import org.openseverance.domain.formula.Expression.Call;
import org.openseverance.domain.formula.Expression.Comparison;
import org.openseverance.domain.formula.Expression.Function;
import org.openseverance.domain.formula.Expression.Membership;
import org.openseverance.domain.formula.Expression.Operator;
import org.openseverance.domain.formula.Expression.Relation;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.rule.Choice;
import org.openseverance.domain.rule.Logic;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.worksheet.ProgramBuilder;

/** Lays formulas. */
final class ExpressionResolver {

    private final ProgramBuilder program;
    private final Figures figures;
    private final Names names;
    private final Dates dates;

    ExpressionResolver(ProgramBuilder program, Figures figures, Names names, Dates dates) {
        this.program = program;
        this.figures = figures;
        this.names = names;
        this.dates = dates;
    }

    /** A formula that may divide by a line, or multiply lines beyond what a cell holds, if {@code rounding} follows at once. */
    Operand resolve(Expression expression, Scope scope, @Nullable Rounding rounding) {
        if (rounding != null && expression instanceof Arithmetic product && product.operator() == Operator.TIMES) {
            Operand left = figure(product.left(), scope);
            Operand right = figure(product.right(), scope);
            return left.constant() == null && right.constant() == null
                    ? figures.roundedProduct(left, right, rounding, product.place())
                    : figures.product(left, right, product.place());
        }
        if (rounding != null
                && expression instanceof Arithmetic division
                && division.operator() == Operator.DIVIDED_BY) {
            Operand below = figure(division.right(), scope);
            if (below.constant() == null) {
                return figures.roundedQuotient(figure(division.left(), scope), below, rounding, division.place());
            }
        }
        return resolve(expression, scope);
    }

    Operand resolve(Expression expression, Scope scope) {
        if (expression instanceof Expression.Number number) {
            return number(number.value(), number.bare());
        }
        if (expression instanceof Expression.Day day) {
            return Operand.column(Kind.Date.KIND, program.constant(day.packed()));
        }
        if (expression instanceof Expression.Truth truth) {
            return Operand.column(Kind.Truth.KIND, program.constant(truth.value() ? 1 : 0));
        }
        if (expression instanceof Expression.Word word) {
            return Operand.column(
                    Kind.Word.KIND, program.constant(program.words().number(word.text())));
        }
        if (expression instanceof Expression.Name name) {
            return names.resolve(name.name(), name.place(), scope);
        }
        if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, scope);
        }
        if (expression instanceof Call call) {
            return call(call, scope);
        }
        if (expression instanceof Membership membership) {
            return membership(membership, scope);
        }
        return Operand.column(Kind.Truth.KIND, logic(expression, scope));
    }

    private int logic(Expression expression, Scope scope) {
        if (expression instanceof Comparison comparison) {
            return comparison(comparison, scope);
        }
        if (expression instanceof Expression.And and) {
            return program.rule(new Logic.And(truth(and.left(), scope), truth(and.right(), scope)));
        }
        if (expression instanceof Expression.Or or) {
            return program.rule(new Logic.Or(truth(or.left(), scope), truth(or.right(), scope)));
        }
        if (expression instanceof Expression.Not not) {
            return program.rule(new Logic.Not(truth(not.operand(), scope)));
        }
        Expression.Given given = (Expression.Given) expression;
        return names.given(given.name(), given.place(), scope);
    }

    /** A literal, freed of percent. */
    static Operand number(Quantity quantity, boolean bare) {
        Ratio value = quantity.value();
        for (int power = quantity.unit().power("percent"); power > 0; power--) {
            value = value.dividedBy(Ratio.of(100));
        }
        return Operand.constant(value, quantity.unit().without("percent"), bare);
    }

    Operand figure(Expression expression, Scope scope) {
        return expect(resolve(expression, scope), Kind.Figure.class, "a number", expression.place());
    }

    int date(Expression expression, Scope scope) {
        return expect(resolve(expression, scope), Kind.Date.class, "a date", expression.place())
                .slot();
    }

    int truth(Expression expression, Scope scope) {
        return expect(resolve(expression, scope), Kind.Truth.class, "a condition (yes or no)", expression.place())
                .slot();
    }

    private static Operand expect(Operand operand, Class<? extends Kind> kind, String what, Place place) {
        if (!kind.isInstance(operand.kind())) {
            throw new Mistake(
                    place,
                    "needs " + what + " here, but this is " + operand.kind().described(),
                    "");
        }
        return operand;
    }

    private Operand arithmetic(Arithmetic arithmetic, Scope scope) {
        Operand left = resolve(arithmetic.left(), scope);
        Operand right = figure(arithmetic.right(), scope);
        Place place = arithmetic.place();
        if (left.kind() instanceof Kind.Date) {
            return switch (arithmetic.operator()) {
                case PLUS -> dates.moved(left.slot(), right, 1, scope, place);
                case MINUS -> dates.moved(left.slot(), right, -1, scope, place);
                default ->
                    throw new Mistake(
                            place,
                            "multiplies or divides a date",
                            "A date can be moved by a length: \"date + 60 days\".");
            };
        }
        expect(left, Kind.Figure.class, "a number", arithmetic.left().place());
        return switch (arithmetic.operator()) {
            case PLUS -> figures.sum(left, right, 1, place);
            case MINUS -> figures.sum(left, right, -1, place);
            case TIMES -> figures.product(left, right, place);
            case DIVIDED_BY -> figures.quotient(left, right, place);
        };
    }

    private Operand call(Call call, Scope scope) {
        List<Operand> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(
                    call.function().ordinal() <= Function.CLAMP.ordinal()
                            ? figure(argument, scope)
                            : Operand.column(Kind.Date.KIND, date(argument, scope)));
        }
        Place place = call.place();
        if (call.function() == Function.CLAMP) {
            if (arguments.size() != 3) {
                throw new Mistake(place, "clamp takes three arguments: the value, the least and the most", "");
            }
            Operand raised = figures.bound(arguments.get(0), arguments.get(1), false, place);
            return figures.bound(raised, arguments.get(2), true, place);
        }
        if (arguments.isEmpty()) {
            throw new Mistake(place, call.function().label() + " has no arguments", "");
        }
        Operand result = arguments.get(0);
        for (Operand next : arguments.subList(1, arguments.size())) {
            result = join(call.function(), result, next, place);
        }
        return result;
    }

    private Operand join(Function function, Operand a, Operand b, Place place) {
        return switch (function) {
            case MIN -> figures.bound(a, b, true, place);
            case MAX -> figures.bound(a, b, false, place);
            case EARLIEST ->
                Operand.column(
                        Kind.Date.KIND,
                        program.rule(new org.openseverance.domain.rule.Arithmetic.Least(a.slot(), 1, b.slot(), 1)));
            case LATEST ->
                Operand.column(
                        Kind.Date.KIND,
                        program.rule(new org.openseverance.domain.rule.Arithmetic.Greatest(a.slot(), 1, b.slot(), 1)));
            case EARLIEST_GIVEN ->
                Operand.column(Kind.Date.KIND, program.rule(new Choice.KnownDate(a.slot(), b.slot(), false)));
            case LATEST_GIVEN ->
                Operand.column(Kind.Date.KIND, program.rule(new Choice.KnownDate(a.slot(), b.slot(), true)));
            case CLAMP -> throw new IllegalStateException();
        };
    }

    private Operand membership(Membership membership, Scope scope) {
        Operand subject = resolve(membership.subject(), scope);
        expect(subject, Kind.Word.class, "a word", membership.subject().place());
        return Operand.column(Kind.Truth.KIND, wordIn(subject.slot(), membership.words(), membership.negated()));
    }

    int wordIn(int word, List<String> words, boolean negated) {
        long[] numbers =
                words.stream().mapToLong(w -> program.words().number(w)).toArray();
        int slot = program.rule(new Choice.WordIn(word, Longs.of(numbers)));
        return negated ? program.rule(new Logic.Not(slot)) : slot;
    }

    private int comparison(Comparison comparison, Scope scope) {
        Operand left = resolve(comparison.left(), scope);
        Operand right = resolve(comparison.right(), scope);
        Place place = comparison.place();
        Relation relation = comparison.relation();
        if (left.kind() instanceof Kind.Span) {
            expect(
                    right,
                    Kind.Figure.class,
                    "a length such as \"24 months\"",
                    comparison.right().place());
            return dates.length(left, right, relation, scope, place);
        }
        if (left.kind() instanceof Kind.Figure && right.kind() instanceof Kind.Figure) {
            return compare(left, right, relation, place);
        }
        if (left.kind().getClass() != right.kind().getClass() || left.kind() instanceof Kind.Word) {
            throw new Mistake(
                    place,
                    "compares " + left.kind().described() + " with "
                            + right.kind().described(),
                    "Words are compared with \"is\" and \"in [...]\".");
        }
        return compare(
                Operand.figure(Unit.NONE, 1, left.slot()), Operand.figure(Unit.NONE, 1, right.slot()), relation, place);
    }

    private int compare(Operand left, Operand right, Relation relation, Place place) {
        return switch (relation) {
            case LESS -> figures.compare(left, right, Logic.Relation.LESS, false, place);
            case AT_MOST -> figures.compare(left, right, Logic.Relation.AT_MOST, false, place);
            case MORE -> figures.compare(left, right, Logic.Relation.AT_MOST, true, place);
            case AT_LEAST -> figures.compare(left, right, Logic.Relation.LESS, true, place);
            case EQUAL -> figures.compare(left, right, Logic.Relation.EQUAL, false, place);
            case NOT_EQUAL -> figures.compare(left, right, Logic.Relation.EQUAL, true, place);
        };
    }
}
