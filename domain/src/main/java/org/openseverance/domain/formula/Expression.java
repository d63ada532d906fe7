package org.openseverance.domain.formula;

import java.util.List;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Quantity;

/** A formula as written. What its names mean, and whether its units agree, is found when a plan is resolved. */
public sealed interface Expression {

    Place place();

    /** A number, such as {@code 26}, {@code 1/3}, {@code 2 weeks} or {@code 33/12 days per month}. Bare: no unit was written. */
    @SuppressWarnings("JavaLangClash")
    record Number(Quantity value, boolean bare, Place place) implements Expression {}

    /** A date, packed ({@link org.openseverance.domain.time.PackedDate}). */
    record Day(int packed, Place place) implements Expression {}

    /** {@code yes} or {@code no}. */
    record Truth(boolean value, Place place) implements Expression {}

    /** A word in quotes, as the value of a line: {@code "average"}. */
    record Word(String text, Place place) implements Expression {}

    /** A line, parameter, input or fact. */
    record Name(String name, Place place) implements Expression {}

    record Arithmetic(Operator operator, Expression left, Expression right, Place place) implements Expression {}

    record Call(Function function, List<Expression> arguments, Place place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Comparison(Relation relation, Expression left, Expression right, Place place) implements Expression {}

    /** {@code cause in [redundancy, dismissal]}, {@code cause is redundancy} and their negations. */
    record Membership(Expression subject, List<String> words, boolean negated, Place place) implements Expression {
        public Membership {
            words = List.copyOf(words);
        }
    }

    record And(Expression left, Expression right, Place place) implements Expression {}

    record Or(Expression left, Expression right, Place place) implements Expression {}

    record Not(Expression operand, Place place) implements Expression {}

    /** {@code given(name)}: whether a fact, input or line is known. */
    record Given(String name, Place place) implements Expression {}

    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    enum Relation {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        NOT_EQUAL("!=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** The functions of the language; the label is the name as written. */
    enum Function {
        MIN,
        MAX,
        CLAMP,
        EARLIEST,
        LATEST,
        EARLIEST_GIVEN,
        LATEST_GIVEN;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
