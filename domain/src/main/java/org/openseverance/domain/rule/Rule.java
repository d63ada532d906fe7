package org.openseverance.domain.rule;

import org.openseverance.domain.time.PackedDate;

/**
 * One step of a line's computation, as a loop over columns. Records: two rules that are equal do the same, so that plans and scenarios share them.
 */
public interface Rule {

    /** The content of a cell that nobody knows. */
    long UNKNOWN = Long.MIN_VALUE;

    /**
     * Fills rows 0 to n - 1 of a column.
     *
     * @throws ArithmeticException if a row's figure leaves the range of {@code long}; the column is then undefined
     */
    void apply(Columns columns, long[] out, int n);

    /** What is left of it where some columns hold one value in every row: a simpler rule that does the same, or itself. */
    default Rule given(Constants constants) {
        return this;
    }

    /** The slots it reads. */
    int[] reads();

    /** Whether it reads the facts that are lists. */
    default boolean readsLists() {
        return false;
    }

    /** Whether it copes with unknown cells itself. */
    default boolean meetsUnknown() {
        return false;
    }

    /** Whether known inputs can give an unknown cell: a date without a value, a word that is not listed. */
    default boolean canFail() {
        return false;
    }

    /** Which of its unknown inputs left a row unknown; by default all. */
    default int[] causes(Columns columns, int row) {
        return java.util.Arrays.stream(reads())
                .filter(slot -> columns.values()[slot][row] == UNKNOWN)
                .toArray();
    }

    /** Why known inputs gave nothing, as a whole sentence. */
    default String failure(Columns columns, int row) {
        return "nothing comes of these facts";
    }

    /** A date as ISO text, for messages. */
    static String iso(long cell) {
        return PackedDate.toLocalDate((int) cell).toString();
    }
}
