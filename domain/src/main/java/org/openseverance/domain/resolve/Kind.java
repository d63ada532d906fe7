package org.openseverance.domain.resolve;

import org.openseverance.domain.quantity.Unit;

/** What the cells of a column mean. */
public sealed interface Kind {

    /** A quantity: the cell is the numerator over the denominator. */
    record Figure(Unit unit, long denominator) implements Kind {}

    /** A packed date. */
    record Date() implements Kind {
        static final Date KIND = new Date();
    }

    /** 1 or 0. */
    record Truth() implements Kind {
        static final Truth KIND = new Truth();
    }

    /** The number of a word. */
    record Word() implements Kind {
        static final Word KIND = new Word();
    }

    /** Two dates: the first day, and the day after the last. */
    record Span() implements Kind {
        static final Span KIND = new Span();
    }

    /** For messages. */
    default String described() {
        if (this instanceof Figure figure) {
            return figure.unit().isNone() ? "a number" : "a number of " + figure.unit();
        }
        if (this instanceof Date) {
            return "a date";
        }
        if (this instanceof Truth) {
            return "a yes or no";
        }
        return this instanceof Word ? "a word" : "a period";
    }
}
