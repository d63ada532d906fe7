package org.openseverance.adapters.files.document;

/**
 * Turns an offset in a text into a line and a column, both counted from 1, columns in characters as people count them (code
 * points). Cheap when it is moved forward, as readers do.
 */
final class Cursor {

    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    Cursor to(int target) {
        if (target < offset) {
            offset = 0;
            line = 1;
            column = 1;
        }
        int end = Math.min(target, text.length());
        while (offset < end) {
            int character = text.codePointAt(offset);
            offset += Character.charCount(character);
            boolean firstOfTwo = character == '\r' && offset < text.length() && text.charAt(offset) == '\n';
            if (character == '\n' || (character == '\r' && !firstOfTwo)) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return this;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
