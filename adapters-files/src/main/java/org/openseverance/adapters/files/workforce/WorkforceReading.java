package org.openseverance.adapters.files.workforce;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/**
 * A workforce file as read. {@code rowsUsed + rowsFaulty = rowsRead}; blank lines are not rows.
 *
 * @param workforce the rows without a fault
 * @param faultCount all faults; a row can have several
 * @param faults the first of them
 * @param columns the header that each fact was read from
 * @param ignored the headers that no fact was read from
 * @param notes what was found out about the file and is worth telling
 */
public record WorkforceReading(
        Workforce workforce,
        int rowsRead,
        int rowsUsed,
        int rowsFaulty,
        int faultCount,
        List<RowFault> faults,
        Map<String, String> columns,
        List<String> ignored,
        List<String> notes) {

    public WorkforceReading {
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /** The same, with further headers that no fact was read from. */
    WorkforceReading ignoringAlso(List<String> more) {
        List<String> all = Stream.concat(ignored.stream(), more.stream()).toList();
        return new WorkforceReading(workforce, rowsRead, rowsUsed, rowsFaulty, faultCount, faults, columns, all, notes);
    }
}
