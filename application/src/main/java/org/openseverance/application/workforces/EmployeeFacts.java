package org.openseverance.application.workforces;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a workforce as it was imported.
 *
 * @param row its place in the workforce, from 0
 * @param sourceRow the line of the file
 * @param employeeId null: not given, or erased
 * @param facts the others by name, as text; empty once erased
 */
public record EmployeeFacts(
        int row, int sourceRow, @Nullable String employeeId, Map<String, String> facts, boolean erased) {

    public EmployeeFacts {
        facts = Map.copyOf(facts);
    }
}
