package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.NumberText.Mark;

/** A number within a range. */
final class NumberCell extends Cell {

    /** Where the number goes. */
    interface Target {
        /**
         * Takes it.
         *
         * @throws ArithmeticException if the number has too many digits
         */
        void set(long unscaled, int scale);
    }

    private final Range range;
    private final Target target;
    private final Mark mark;
    /** Whether the mark is only assumed. */
    private final boolean trial;

    private final NumberText number = new NumberText();
    private final MarkSurvey survey = new MarkSurvey();
    private char sign;

    NumberCell(String name, Range range, Target target, Mark mark, boolean trial) {
        super(name);
        this.range = range;
        this.target = target;
        this.mark = mark;
        this.trial = trial;
    }

    @Override
    @Nullable
    String read(char[] text, int from, int to, int row) {
        String wrong = number.read(text, from, to, mark);
        if (trial) {
            survey.add(number.mark, text, from, to, row);
        }
        if (wrong == null) {
            wrong = range.fault(number.unscaled, number.scale);
        }
        if (wrong == null && number.sign != sign) {
            wrong = otherSign(number.sign);
        }
        if (wrong == null) {
            try {
                target.set(number.unscaled, number.scale);
            } catch (ArithmeticException e) {
                wrong = "has too many digits to be held exactly beside the others of its column";
            }
        }
        return wrong;
    }

    /** Signs are passed over, but two currencies in one column are not. */
    private @Nullable String otherSign(char other) {
        if (other != 0 && sign != 0) {
            return "has the sign " + other + ", others of its column have " + sign;
        }
        sign = other == 0 ? sign : other;
        return null;
    }

    @Override
    String note() {
        return sign == 0
                ? ""
                : name() + " has the sign " + sign + ", which was passed over: the currency is not taken from it";
    }

    @Override
    boolean isSettled() {
        return !trial || survey.isPoint();
    }
}
