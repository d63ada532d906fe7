package org.openseverance.adapters.files.workforce;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one column into the row that is being filled. */
abstract class Cell {

    private final String name;

    Cell(String name) {
        this.name = name;
    }

    /** The fact or input, as faults name it. */
    final String name() {
        return name;
    }

    /** Reads a text that is not empty and has no blanks around it. Null if it is understood, else what is wrong with it. */
    final @Nullable String readText(char[] text, int from, int to, int row) {
        String wrong = BadCharacters.fault(text, from, to);
        return wrong == null ? read(text, from, to, row) : wrong;
    }

    /** The same for a text that can be kept. */
    abstract @Nullable String read(char[] text, int from, int to, int row);

    /** The cell is empty. Null if it may be. */
    @Nullable
    String readBlank() {
        return null;
    }

    /** What is worth telling of the whole column; empty if nothing is. */
    String note() {
        return "";
    }

    /** Whether the way in which the column was read still seems right; if not, the column needs a survey. */
    boolean isSettled() {
        return true;
    }
}
