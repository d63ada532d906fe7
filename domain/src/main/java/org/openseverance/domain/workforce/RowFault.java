package org.openseverance.domain.workforce;

/**
 * Why a row of a workforce file was not used.
 *
 * @param row the line of the file that the row begins on, counted from 1
 * @param field the fact or input; empty where it is the whole row
 * @param value what stands in the file, shortened if it is long
 * @param message what is wrong with it
 */
public record RowFault(int row, String field, String value, String message) {

    private static final int LONGEST = 100;

    public RowFault {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }

    @Override
    public String toString() {
        return "row " + row + (field.isEmpty() ? "" : ", " + field) + ": " + (value.isEmpty() ? "" : "'" + value + "' ")
                + message;
    }
}
