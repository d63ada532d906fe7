package org.openseverance.domain.workforce;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a workforce file was not used.
 *
 * @param row the line of the file that the row begins on, counted from 1
 * @param field the fact or input; empty where it is the whole row
 * @param value what stands in the file, shortened if it is long; U+FFFD stands for what no text can be kept with
 * @param message what is wrong with it
 * @param employeeId of the row, as far as it could be read, so that a person's faults are found; null: not given
 */
public record RowFault(
        int row,
        String field,
        String value,
        String message,
        @Nullable String employeeId) {

    private static final int LONGEST = 100;
    private static final int REPLACEMENT = 0xFFFD;

    public RowFault {
        value = plain(value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...");
    }

    /** Without U+0000 and halves of characters, such as the shortening may leave. */
    private static String plain(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public RowFault(int row, String field, String value, String message) {
        this(row, field, value, message, null);
    }

    /** The same fault of a row that has this id. */
    public RowFault of(@Nullable String rowsId) {
        return new RowFault(row, field, value, message, rowsId);
    }

    @Override
    public String toString() {
        return "row " + row + (field.isEmpty() ? "" : ", " + field) + ": " + (value.isEmpty() ? "" : "'" + value + "' ")
                + message;
    }
}
