package org.openseverance.adapters.files.workforce;

/** A cell that shows how a column is written. What is kept of it names the row only: the text may be somebody's birth date or pay. */
record Sample(int row, String text) {

    static final Sample NONE = new Sample(0, "");

    static Sample of(char[] text, int from, int to, int row) {
        return new Sample(row, new String(text, from, to - from));
    }

    /** Where it is, for notes. */
    String place() {
        return "row " + row;
    }

    /** Where it is and what it says, for whoever sent the file. */
    @Override
    public String toString() {
        return place() + ": " + text;
    }
}
