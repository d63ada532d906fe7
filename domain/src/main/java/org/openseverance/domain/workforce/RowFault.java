package org.openseverance.domain.workforce;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a workforce file was not used.
 *
 * @param row the line of the file that the row begins on, counted from 1
 * @param field the fact or input; empty where it is the whole row
 * @param value what stands in the file, shortened if it is long
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

    public RowFault {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
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
