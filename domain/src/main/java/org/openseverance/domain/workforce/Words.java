package org.openseverance.domain.workforce;

import java.util.Arrays;
import java.util.List;

/** A column of words, each a code into a dictionary. A cell that is not set before its row ends is unknown. */
public final class Words {

    /** An unknown word. */
    public static final int UNKNOWN = -1;

    private int[] cells = {};
    private Column closed = Column.of(new long[0]);
    private boolean complete;
    private int pending = UNKNOWN;
    private int last = UNKNOWN;
    private int wordsBeforeRow;
    private final Dictionary dictionary = new Dictionary();

    Words() {}

    /** Sets the cell of the row that is being filled; returns the word's code. */
    public int set(char[] text, int from, int to) {
        // neighbours often share a word
        if (last == UNKNOWN || !dictionary.is(last, text, from, to)) {
            last = dictionary.codeOf(text, from, to);
        }
        pending = last;
        return last;
    }

    /** Sets the cell of the row that is being filled; returns the word's code. */
    public int set(String word) {
        return set(word.toCharArray(), 0, word.length());
    }

    void endRow(int row) {
        wordsBeforeRow = dictionary.size();
        if (cells.length == 0 && pending == UNKNOWN) {
            return;
        }
        if (row >= cells.length) {
            int filled = cells.length;
            cells = Arrays.copyOf(cells, Capacity.over(row));
            Arrays.fill(cells, filled, cells.length, UNKNOWN);
        }
        cells[row] = pending;
        pending = UNKNOWN;
    }

    /** Forgets the row, and the words that only it had. */
    void dropRow() {
        pending = UNKNOWN;
        if (dictionary.size() > wordsBeforeRow) {
            dictionary.shrinkTo(wordsBeforeRow);
            last = UNKNOWN;
        }
    }

    boolean isEmpty() {
        return cells.length == 0;
    }

    void close(int size) {
        cells = Arrays.copyOf(cells, size);
        complete = Arrays.stream(cells).noneMatch(cell -> cell == UNKNOWN);
        closed = Column.of(Arrays.stream(cells).asLongStream().toArray());
        cells = new int[0];
        dictionary.close();
    }

    /** Whether no cell is unknown. */
    boolean isComplete() {
        return complete;
    }

    Column closed() {
        return closed;
    }

    List<String> dictionary() {
        return dictionary;
    }
}
