package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.DateOrder;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.workforce.Dates;

/** Dates of a row that cannot be true together. */
final class DatesInOrder {

    private record Cells(
            DateCell earlier, DateCell later, @Nullable DateCell between, DateOrder order) {

        boolean areCompared() {
            return later.date() != Dates.UNKNOWN && (between == null || between.date() == Dates.UNKNOWN);
        }
    }

    private final Map<String, DateCell> byName = new HashMap<>();
    private final List<Cells> present = new ArrayList<>();

    /** A date that the rows have. */
    void add(DateCell date) {
        byName.put(date.name(), date);
        present.clear();
        for (DateOrder order : DateOrder.ALL) {
            DateCell earlier = byName.get(order.earlier());
            DateCell later = byName.get(order.later());
            if (earlier != null && later != null) {
                DateCell between = order.between() == null ? null : byName.get(order.between());
                present.add(new Cells(earlier, later, between, order));
            }
        }
    }

    /** Tells what is wrong with the row that was read. */
    void check(RowCells.Faults faults) {
        for (Cells cells : present) {
            int earlier = cells.earlier.date();
            int later = cells.later.date();
            if (cells.areCompared() && cells.order.broken(Integer.compare(later, earlier))) {
                faults.add(
                        cells.later.name(),
                        PackedDate.toLocalDate(later).toString(),
                        // the other date is not told: what is kept of a fault names its own value only
                        cells.order.relation() + " " + cells.earlier.name());
            }
        }
    }
}
