package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.Dates;

/** A date. */
final class DateCell extends Cell {

    private final Dates column;
    private final DatePattern pattern;
    /** Whether the pattern is only assumed. */
    private final boolean trial;

    private int fits;
    private int misfits;
    private int date = Dates.UNKNOWN;

    DateCell(String name, Dates column, DatePattern pattern, boolean trial) {
        super(name);
        this.column = column;
        this.pattern = pattern;
        this.trial = trial;
    }

    @Override
    @Nullable
    String read(char[] text, int from, int to, int row) {
        int read = pattern.read(text, from, to);
        if (read == DatePattern.OTHER) {
            read = pattern.read(text, from, Midnight.cut(text, from, to));
        }
        if (read == DatePattern.OTHER) {
            misfits++;
            return "is not a date of the form " + pattern;
        }
        fits++;
        if (read == DatePattern.IMPOSSIBLE) {
            return "is no day of the years 1900 to 2200";
        }
        date = read;
        column.set(read);
        return null;
    }

    /** Forgets the row before. */
    void beginRow() {
        date = Dates.UNKNOWN;
    }

    /** The packed date of this row; {@link Dates#UNKNOWN} if it has none. */
    int date() {
        return date;
    }

    @Override
    boolean isSettled() {
        return !trial || misfits <= fits;
    }
}
