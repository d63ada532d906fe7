package org.openseverance.adapters.files.workforce;

/** Follows one record of CSV text from quote to quote, and says where it ends or why it does not. */
final class QuotedRecord {

    /** The text ends before the record does. */
    static final int MORE = -1;
    /** A quote never closes as it should. */
    static final int BROKEN = -2;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char delimiter;
    private final int columns;
    private final int longestCell;

    private State state = State.CELL_START;
    private int offset;
    private int cell;
    private int opened;
    /** Of the quoted cell: delimiters on its first line and on its last; lines it goes on for. */
    private int firstDelimiters;

    private int lastDelimiters;
    private int lineEnds;
    private boolean spansLines;
    private String trouble = "";

    QuotedRecord(char delimiter, int columns, int longestCell) {
        this.delimiter = delimiter;
        this.columns = columns;
        this.longestCell = longestCell;
    }

    void begin() {
        state = State.CELL_START;
        offset = 0;
        cell = 0;
        spansLines = false;
    }

    /** Why the record is broken. */
    String trouble() {
        return trouble;
    }

    /** Where in the record the last quoted cell begins. */
    int opened() {
        return opened;
    }

    /** The length of the record with its line end, {@link #MORE} or {@link #BROKEN}. Goes on where the last call stopped. */
    int scan(char[] text, int start, int limit, boolean ended) {
        for (; start + offset < limit; offset++) {
            char c = text[start + offset];
            boolean lineEnd = c == '\n' || c == '\r';
            switch (state) {
                case QUOTED -> {
                    if (c == '"') {
                        state = State.AFTER_QUOTE;
                    } else if (offset - opened > longestCell) {
                        return broken("does not close within " + longestCell + " characters");
                    } else if (lineEnd) {
                        lineEnds++;
                        lastDelimiters = 0;
                    } else if (c == delimiter) {
                        lastDelimiters++;
                        firstDelimiters += lineEnds == 0 ? 1 : 0;
                    }
                }
                case AFTER_QUOTE -> {
                    if (c == '"') {
                        state = State.QUOTED;
                    } else if (c != delimiter && !lineEnd) {
                        return broken("does not close: the next quote is followed by '" + c + "'");
                    } else if (takesInRows()) {
                        return broken("does not close before the next rows");
                    } else if (lineEnd) {
                        return ended(offset + 1);
                    } else {
                        nextCell();
                    }
                }
                default -> {
                    if (lineEnd) {
                        return ended(offset + 1);
                    } else if (c == delimiter) {
                        nextCell();
                    } else if (c == '"' && state == State.CELL_START) {
                        open();
                    } else {
                        state = State.PLAIN;
                    }
                }
            }
        }
        if (!ended) {
            return MORE;
        }
        return state == State.QUOTED ? broken("does not close before the end of the file") : ended(offset);
    }

    private void open() {
        state = State.QUOTED;
        opened = offset;
        firstDelimiters = 0;
        lastDelimiters = 0;
        lineEnds = 0;
    }

    private void nextCell() {
        cell++;
        state = State.CELL_START;
    }

    /** Whether the quoted cell begins with the rest of one row and ends with the start of another. */
    private boolean takesInRows() {
        spansLines |= lineEnds > 0;
        return columns > 1 && lineEnds > 0 && firstDelimiters == columns - 1 - cell && lastDelimiters == cell;
    }

    private int ended(int length) {
        // a record that was not closed where it should be seldom has the right number of cells
        return spansLines && columns > 0 && cell + 1 != columns ? broken("closes on a later row") : length;
    }

    private int broken(String why) {
        trouble = "a quote opens in cell " + (cell + 1) + " and " + why;
        return BROKEN;
    }
}
