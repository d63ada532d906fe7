package org.openseverance.adapters.files.workforce;

import java.util.List;
import org.openseverance.adapters.files.workforce.NumberText.Mark;

/** Finds out whether a whole column writes its decimals behind a point or a comma. */
final class MarkSurvey {

    /** The rows of one kind. */
    private static final class Seen {
        int count;
        Sample first = Sample.NONE;
    }

    private final Seen points = new Seen();
    private final Seen commas = new Seen();
    private final Seen either = new Seen();

    void add(Mark mark, char[] text, int from, int to, int row) {
        if (mark == Mark.NONE) {
            return;
        }
        Seen seen = mark == Mark.POINT ? points : mark == Mark.COMMA ? commas : either;
        if (seen.count++ == 0) {
            seen.first = Sample.of(text, from, to, row);
        }
    }

    /** Whether a decimal point is right without a word. */
    boolean isPoint() {
        return commas.count == 0 && (either.count == 0 || points.count > 0);
    }

    /** The column's mark; what is found out on the way goes to the notes, what must be asked to the problems. */
    Mark settle(String name, List<String> notes, List<String> problems) {
        if (isPoint()) {
            return Mark.POINT;
        }
        if (either.count > 0 && (points.count > 0) == (commas.count > 0)) {
            String why = points.count > 0
                    ? " has numbers with a decimal point (" + points.first + ") and with a decimal comma ("
                            + commas.first + "), so others are unclear (" + either.first + ")"
                    : " can be read with a decimal point or a decimal comma in every row (" + either.first + ")";
            problems.add(name + why + "\n    Say which: --decimal-mark . or --decimal-mark ,");
            return Mark.POINT;
        }
        if (commas.count > points.count) {
            notes.add(name + " read with a decimal comma because of " + commas.first.place());
            return Mark.COMMA;
        }
        return Mark.POINT;
    }
}
