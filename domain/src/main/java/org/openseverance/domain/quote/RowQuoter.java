package org.openseverance.domain.quote;

import java.util.function.UnaryOperator;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.worksheet.Worksheet;

/** Reads one row of a worksheet aloud, for example that of an employee whose package changes most. */
public final class RowQuoter {

    private RowQuoter() {}

    /**
     * The package of a row of the worksheet's last run.
     *
     * @param words gives the words of the row's facts by their names
     */
    public static SeparationPackage quote(
            ResolvedPlan plan, Worksheet worksheet, int row, UnaryOperator<String> words) {
        return new SeparationPackage(Script.of(plan), new Row(worksheet.keep(row), words));
    }
}
