package org.openseverance.domain.worksheet;

import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Longs;

/** Where facts come from: one leaver, or the columns of a workforce. */
public interface Facts {

    int size();

    /** All cells that a fact can have, where they are few: one where it is the same in every row, {@code UNKNOWN} alone where nobody gives it. Empty: not known. */
    default Longs values(FactSlot slot, WordNumbers words) {
        return Longs.of();
    }

    /** A fact made ready to fill columns: words numbered as the program numbers them. */
    Filler filler(FactSlot slot, WordNumbers words);

    PastPay @org.jspecify.annotations.Nullable [] history(int row);

    Absence @org.jspecify.annotations.Nullable [] absences(int row);

    /** Fills a column for some rows. */
    @FunctionalInterface
    interface Filler {

        /** Fills rows 0 to n - 1 of a column from the named rows of the source; whether any cell is unknown. */
        boolean fill(int[] rows, int n, long[] out);
    }
}
