package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;
import org.openseverance.domain.workforce.Fact;

/** Dates of a row that cannot be true together. A notice after the last day is none: law knows it. */
final class DateOrder {

    private record Pair(Fact earlier, Fact later) {}

    private record Cells(DateCell earlier, DateCell later) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Fact.DATE_OF_BIRTH, Fact.HIRE_DATE),
            new Pair(Fact.ORIGINAL_HIRE_DATE, Fact.HIRE_DATE),
            new Pair(Fact.HIRE_DATE, Fact.TERMINATION_DATE),
            new Pair(Fact.SERVICE_DATE, Fact.TERMINATION_DATE),
            new Pair(Fact.LAST_DAY_OF_WORK, Fact.TERMINATION_DATE),
            new Pair(Fact.HIRE_DATE, Fact.LAST_DAY_OF_WORK),
            new Pair(Fact.HIRE_DATE, Fact.NOTICE_DATE));

    private final Map<String, DateCell> byName = new HashMap<>();
    private final List<Cells> present = new ArrayList<>();

    /** A date that the rows have. */
    void add(DateCell date) {
        byName.put(date.name(), date);
        present.clear();
        for (Pair pair : PAIRS) {
            DateCell earlier = byName.get(pair.earlier.label());
            DateCell later = byName.get(pair.later.label());
            if (earlier != null && later != null) {
                present.add(new Cells(earlier, later));
            }
        }
    }

    /** Tells what is wrong with the row that was read. */
    void check(RowCells.Faults faults) {
        for (Cells cells : present) {
            int earlier = cells.earlier.date();
            int later = cells.later.date();
            if (later < earlier && later != Dates.UNKNOWN) {
                faults.add(
                        cells.later.name(),
                        PackedDate.toLocalDate(later).toString(),
                        "is before " + cells.earlier.name() + " " + PackedDate.toLocalDate(earlier));
            }
        }
    }
}
