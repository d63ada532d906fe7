package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.workforce.Words;

/** A word or text, kept as it is written. */
final class WordCell extends Cell {

    static final int LONGEST = 1_000;

    private final Words column;

    WordCell(String name, Words column) {
        super(name);
        this.column = column;
    }

    @Override
    @Nullable
    String read(char[] text, int from, int to, int row) {
        if (to - from > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        column.set(text, from, to);
        return null;
    }
}
