package org.openseverance.domain.worksheet;

import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;

/** Where facts come from: one leaver, or the columns of a workforce. */
public interface Facts {

    int size();

    /** A fact made ready to fill columns: words numbered as the program numbers them. */
    Filler filler(FactSlot slot, WordNumbers words);

    PastPay @org.jspecify.annotations.Nullable [] history(int row);

    Absence @org.jspecify.annotations.Nullable [] absences(int row);

    /** Fills a column for some rows. */
    @FunctionalInterface
    interface Filler {

        /** A fact that is not given at all. */
        Filler ABSENT = (rows, n, out) -> {
            java.util.Arrays.fill(out, 0, n, org.openseverance.domain.rule.Rule.UNKNOWN);
            return true;
        };

        /** Fills rows 0 to n - 1 of a column from the named rows of the source; whether any cell is unknown. */
        boolean fill(int[] rows, int n, long[] out);
    }
}
