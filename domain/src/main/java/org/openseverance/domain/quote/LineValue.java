package org.openseverance.domain.quote;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/** The value of a line: one of the kinds that lines have, or unknown with what is missing. */
public sealed interface LineValue {

    /** An exact quantity, possibly not in lowest terms. */
    record Figure(long numerator, long denominator, Unit unit) implements LineValue {

        public Ratio value() {
            return Ratio.of(numerator, denominator);
        }

        @Override
        public String toString() {
            Ratio value = value();
            return unit.isNone() ? value.toString() : value + " " + unit.of(value);
        }

        /** Whether two figures are equal in value, whatever their denominators. */
        public boolean sameValue(Figure other) {
            return BigInteger.valueOf(numerator)
                    .multiply(BigInteger.valueOf(other.denominator))
                    .equals(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
        }
    }

    record Day(LocalDate date) implements LineValue {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    record YesNo(boolean yes) implements LineValue {
        @Override
        public String toString() {
            return yes ? "yes" : "no";
        }
    }

    /** A word of the record. */
    record Word(String word) implements LineValue {
        @Override
        public String toString() {
            return word;
        }
    }

    /** A period; the last day counts. An empty one has {@code through} before {@code from}. */
    record Span(LocalDate from, LocalDate through) implements LineValue {
        @Override
        public String toString() {
            return through.isBefore(from) ? "empty" : from + " through " + through;
        }
    }

    /** "No limit". */
    record NoLimit() implements LineValue {
        @Override
        public String toString() {
            return "no limit";
        }
    }

    /**
     * Not known.
     *
     * @param missing facts and inputs that are not given
     * @param failures what could not be worked out from known facts: the rest of a sentence that begins with the line's name
     */
    record Unknown(List<String> missing, List<String> failures) implements LineValue {
        public Unknown {
            missing = List.copyOf(missing);
            failures = List.copyOf(failures);
        }

        @Override
        public String toString() {
            return "unknown" + (missing.isEmpty() ? "" : ": needs " + String.join(", ", missing))
                    + (failures.isEmpty() ? "" : ": " + String.join("; ", failures));
        }
    }
}
