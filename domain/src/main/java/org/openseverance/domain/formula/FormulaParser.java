package org.openseverance.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/**
 * Reads a formula: from loosest to tightest {@code or}, {@code and}, {@code not}, comparisons, {@code + -}, {@code * /}, minus, and values.
 *
 * <p>The text is bounded in length and in depth, so that no document can exhaust the stack.
 */
public final class FormulaParser {

    /** The most characters of a formula. */
    public static final int LONGEST = 2_000;

    /** The most levels of parentheses, functions, {@code not} and minus inside each other. */
    public static final int DEEPEST = 64;

    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");

    private final Tokens tokens;
    private final Literals literals;
    private final ComparedWords words;
    private int depth;

    private FormulaParser(Tokens tokens) {
        this.tokens = tokens;
        this.literals = new Literals(tokens);
        this.words = new ComparedWords(tokens);
    }

    /** The expression, or null with a fault that says where the text goes wrong, what was expected and what may have been meant. */
    public static @Nullable Expression parse(String text, Place place, Faults faults) {
        try {
            if (text.length() > LONGEST) {
                throw new FormulaException(
                        0,
                        "a formula has at most " + LONGEST + " characters; this has " + text.length(),
                        "Give parts of it lines of their own.");
            }
            FormulaParser parser = new FormulaParser(new Tokens(Lexer.tokens(text), place));
            Expression expression = parser.disjunction();
            parser.expectEnd();
            return expression;
        } catch (FormulaException fault) {
            faults.add(Tokens.shifted(place, fault.offset()), fault.message(), fault.advice());
            return null;
        }
    }

    /** Whether a text is shaped like the name of a line, parameter, input or fact. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    private void enter(Token token) throws FormulaException {
        if (++depth > DEEPEST) {
            throw new FormulaException(
                    token.start(),
                    "a formula nests at most " + DEEPEST + " levels",
                    "Give parts of it lines of their own.");
        }
    }

    private void expectEnd() throws FormulaException {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.END) {
            return;
        }
        String advice = "";
        if (token.kind() == Token.Kind.WORD) {
            String lower = token.text().toLowerCase(Locale.ROOT);
            if (Keywords.JOINING.contains(lower) && !lower.equals(token.text())) {
                advice = "Write \"" + lower + "\".";
            } else if (UnitWords.isUnit(token.text())) {
                advice = "Only a number has a unit after it; a line has its own.";
            }
        }
        throw new FormulaException(token.start(), "expected an operator or the end; found " + token.shown(), advice);
    }

    private Expression disjunction() throws FormulaException {
        Expression left = conjunction();
        while (tokens.peek().isWord("or")) {
            Place sign = tokens.place(tokens.take());
            left = new Expression.Or(left, conjunction(), sign);
        }
        return left;
    }

    private Expression conjunction() throws FormulaException {
        Expression left = negation();
        while (tokens.peek().isWord("and")) {
            Place sign = tokens.place(tokens.take());
            left = new Expression.And(left, negation(), sign);
        }
        return left;
    }

    private Expression negation() throws FormulaException {
        if (!tokens.peek().isWord("not")) {
            return comparison();
        }
        Token not = tokens.take();
        enter(not);
        Expression operand = negation();
        depth--;
        return new Expression.Not(operand, tokens.place(not));
    }

    private Expression comparison() throws FormulaException {
        Expression left = sum();
        Token token = tokens.peek();
        Expression.Relation relation = relation(token);
        Expression result = left;
        if (relation != null) {
            tokens.take();
            result = new Expression.Comparison(relation, left, sum(), tokens.place(token));
        } else if (tokens.takenWord("is")) {
            boolean negated = tokens.takenWord("not");
            result = new Expression.Membership(left, List.of(words.one("is")), negated, tokens.place(token));
        } else if (token.isWord("in")
                || (token.isWord("not") && tokens.peekSecond().isWord("in"))) {
            boolean negated = tokens.takenWord("not");
            tokens.take();
            result = new Expression.Membership(left, words.list(), negated, tokens.place(token));
        }
        if (result != left
                && (relation(tokens.peek()) != null
                        || tokens.peek().isWord("is")
                        || tokens.peek().isWord("in"))) {
            throw new FormulaException(
                    tokens.peek().start(),
                    "comparisons are not chained; found a second one at "
                            + tokens.peek().shown(),
                    "Write \"a < b and b < c\".");
        }
        return result;
    }

    private static Expression.@Nullable Relation relation(Token token) {
        if (token.kind() == Token.Kind.SIGN) {
            for (Expression.Relation relation : Expression.Relation.values()) {
                if (relation.sign().equals(token.text())) {
                    return relation;
                }
            }
        }
        return null;
    }

    private Expression sum() throws FormulaException {
        Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token sign = tokens.take();
            Expression.Operator operator = sign.is("+") ? Expression.Operator.PLUS : Expression.Operator.MINUS;
            left = new Expression.Arithmetic(operator, left, product(), tokens.place(sign));
        }
        return left;
    }

    private Expression product() throws FormulaException {
        Expression left = minus();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            Token sign = tokens.take();
            Expression.Operator operator = sign.is("*") ? Expression.Operator.TIMES : Expression.Operator.DIVIDED_BY;
            left = new Expression.Arithmetic(operator, left, minus(), tokens.place(sign));
        }
        return left;
    }

    private Expression minus() throws FormulaException {
        if (!tokens.peek().is("-")) {
            return primary();
        }
        Token sign = tokens.take();
        enter(sign);
        Expression operand = minus();
        depth--;
        if (operand instanceof Expression.Number number) {
            Quantity negated = new Quantity(
                    number.value().value().negated(), number.value().unit());
            return new Expression.Number(negated, number.bare(), tokens.place(sign));
        }
        Expression zero = new Expression.Number(new Quantity(Ratio.ZERO, Unit.NONE), true, tokens.place(sign));
        return new Expression.Arithmetic(Expression.Operator.MINUS, zero, operand, tokens.place(sign));
    }

    private Expression primary() throws FormulaException {
        Token token = tokens.take();
        if (token.kind() == Token.Kind.NUMBER) {
            return literals.number(token);
        }
        if (token.kind() == Token.Kind.DATE) {
            return literals.day(token);
        }
        if (token.kind() == Token.Kind.WORD) {
            return named(token);
        }
        if (token.is("(")) {
            enter(token);
            Expression inner = disjunction();
            tokens.expect(")", "to close the parenthesis");
            depth--;
            return inner;
        }
        if (token.kind() == Token.Kind.QUOTED) {
            return new Expression.Word(token.text(), tokens.place(token));
        }
        throw new FormulaException(
                token.start(), "expected a value" + tokens.after(token) + "; found " + token.shown(), "");
    }

    private Expression named(Token token) throws FormulaException {
        String word = token.text();
        if (word.equals("given")) {
            return given(token);
        }
        if (word.equals("yes") || word.equals("true") || word.equals("no") || word.equals("false")) {
            return new Expression.Truth(word.equals("yes") || word.equals("true"), tokens.place(token));
        }
        Expression.Function function = Keywords.FUNCTIONS.get(word);
        if (function != null) {
            return call(function, token);
        }
        if (tokens.peek().is("(")) {
            throw new FormulaException(
                    token.start(),
                    "there is no function \"" + word + "\"",
                    Nearest.advice(word, Keywords.FUNCTIONS.keySet()));
        }
        if (Keywords.RESERVED.contains(word)) {
            String advice = word.equals("none") ? "\"none\" is a value of a parameter." : "";
            throw new FormulaException(token.start(), "expected a value; found \"" + word + "\"", advice);
        }
        if (!isName(word)) {
            String lower = word.toLowerCase(Locale.ROOT);
            String advice = word.matches("[A-Z]{3}")
                    ? "A currency stands after a number: \"100 " + word + "\"."
                    : isName(lower) ? "Maybe \"" + lower + "\"." : "";
            throw new FormulaException(
                    token.start(), "\"" + word + "\" is no name; names are lower-case words joined by \"_\"", advice);
        }
        return new Expression.Name(word, tokens.place(token));
    }

    private Expression given(Token token) throws FormulaException {
        tokens.expect("(", "after \"given\"");
        Token name = tokens.take();
        if (name.kind() != Token.Kind.WORD || Keywords.RESERVED.contains(name.text()) || !isName(name.text())) {
            throw new FormulaException(
                    name.start(), "expected a name inside \"given(...)\"; found " + name.shown(), "");
        }
        tokens.expect(")", "after the name");
        return new Expression.Given(name.text(), tokens.place(token));
    }

    private Expression call(Expression.Function function, Token token) throws FormulaException {
        tokens.expect("(", "after \"" + function.label() + "\"");
        enter(token);
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(disjunction());
        } while (tokens.taken(","));
        tokens.expect(")", "after the last value of \"" + function.label() + "\"");
        depth--;
        boolean clamp = function == Expression.Function.CLAMP;
        if (clamp ? arguments.size() != 3 : arguments.size() < 2) {
            throw new FormulaException(
                    token.start(),
                    "\"" + function.label() + "\" takes " + (clamp ? "three" : "two or more") + " values; found "
                            + arguments.size(),
                    clamp ? "Write clamp(value, lowest, highest)." : "");
        }
        return new Expression.Call(function, arguments, tokens.place(token));
    }
}
