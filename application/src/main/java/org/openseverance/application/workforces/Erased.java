package org.openseverance.application.workforces;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an erasure of a person reached.
 *
 * @param calculations their ids
 * @param rows how many, by workforce; rows that had a fault and were not kept are among them
 */
public record Erased(List<UUID> calculations, Map<UUID, Integer> rows) {

    public Erased {
        calculations = List.copyOf(calculations);
        rows = Map.copyOf(rows);
    }

    /** Rows and calculations. */
    public long count() {
        return calculations.size()
                + rows.values().stream().mapToLong(Integer::longValue).sum();
    }
}
