package org.openseverance.application.workforces;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openseverance.domain.workforce.Fact;

/**
 * What is known of a workforce besides its rows. {@code rows + rowsFaulty} is how many were read.
 *
 * @param rows those without a fault, which are kept
 * @param headers of the file in its order, by the fact that was read from each
 * @param columns what the rows have, in the order of the file; those that came of no header last
 * @param contentHash of the file as it came
 * @param erased how many of the rows were erased since; what was loaded before it changed is out of date. 0 when it is stored
 */
public record WorkforceHead(
        UUID id,
        String name,
        Instant at,
        String by,
        int rows,
        int rowsFaulty,
        int faultCount,
        Map<String, String> headers,
        List<String> ignored,
        List<Column> columns,
        List<String> notes,
        String contentHash,
        int erased) {

    public WorkforceHead {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        ignored = List.copyOf(ignored);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * A fact or input that rows have.
     *
     * @param decimals of numbers; 0 for others
     */
    public record Column(String name, Fact.Kind kind, int decimals) {}
}
