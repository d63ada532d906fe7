package org.openseverance.adapters.files.workforce;

import java.util.List;
import org.openseverance.adapters.files.workforce.NumberText.Mark;

/** Finds out whether a whole column writes its decimals behind a point or a comma. */
final class MarkSurvey {

    private final int[] counts = new int[Mark.values().length];
    private final String[] first = new String[counts.length];

    void add(Mark mark, char[] text, int from, int to, int row) {
        if (counts[mark.ordinal()]++ == 0) {
            first[mark.ordinal()] = "row " + row + ": " + new String(text, from, to - from);
        }
    }

    /** Whether a decimal point is right without a word. */
    boolean isPoint() {
        return count(Mark.COMMA) == 0 && (count(Mark.EITHER) == 0 || count(Mark.POINT) > 0);
    }

    /** The column's mark; what is found out on the way goes to the notes, what must be asked to the problems. */
    Mark settle(String name, List<String> notes, List<String> problems) {
        int points = count(Mark.POINT);
        int commas = count(Mark.COMMA);
        if (isPoint()) {
            return Mark.POINT;
        }
        if (count(Mark.EITHER) > 0 && points > 0 == commas > 0) {
            String why = points > 0
                    ? " has numbers with a decimal point (" + first(Mark.POINT) + ") and with a decimal comma (" + first(Mark.COMMA) + "), so others are unclear ("
                            + first(Mark.EITHER) + ")"
                    : " can be read with a decimal point or a decimal comma in every row (" + first(Mark.EITHER) + ")";
            problems.add(name + why + "\n    Say which: --decimal-mark . or --decimal-mark ,");
            return Mark.POINT;
        }
        if (commas > points) {
            notes.add(name + " read with a decimal comma because of " + first(Mark.COMMA));
            return Mark.COMMA;
        }
        return Mark.POINT;
    }

    private int count(Mark mark) {
        return counts[mark.ordinal()];
    }

    private String first(Mark mark) {
        return first[mark.ordinal()];
    }
}
