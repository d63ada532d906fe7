package org.openseverance.adapters.files.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.RowFault;

/**
 * Where the people of a report come from. {@code rowsUsed + rowsFaulty} is how many rows were read.
 *
 * @param name of the file or workforce
 * @param rowsUsed those without a fault
 * @param faultCount all faults; a row can have several
 * @param faults the first of them
 * @param columns the header that each fact was read from
 * @param ignored the headers that no fact was read from
 * @param notes what was found out when it was read
 */
public record ReportSource(
        String name,
        int rowsUsed,
        int rowsFaulty,
        int faultCount,
        List<RowFault> faults,
        Map<String, String> columns,
        List<String> ignored,
        List<String> notes) {

    public ReportSource {
        faults = List.copyOf(faults);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /** A file that was just read. */
    public static ReportSource of(String name, WorkforceReading reading) {
        return new ReportSource(
                name,
                reading.rowsUsed(),
                reading.rowsFaulty(),
                reading.faultCount(),
                reading.faults(),
                reading.columns(),
                reading.ignored(),
                reading.notes());
    }

    /**
     * A workforce that is kept.
     *
     * @param faults the first of its row faults; a report shows at most {@link Report#MOST_FAULTS}
     */
    public static ReportSource of(WorkforceHead head, List<RowFault> faults) {
        return new ReportSource(
                head.name(),
                head.rows(),
                head.rowsFaulty(),
                head.faultCount(),
                faults,
                head.headers(),
                head.ignored(),
                head.notes());
    }

    /** How many rows were read. */
    public int rowsRead() {
        return rowsUsed + rowsFaulty;
    }
}
