package org.openseverance.domain.resolve;

import java.util.List;
import org.openseverance.domain.plan.Line;

/**
 * A line whose columns are known.
 *
 * @param plan the id of the plan it stands in
 * @param result where its value is
 * @param computed where the value is that an override replaced; equal to {@code result} without one
 * @param reads the names that it reads, in order of writing
 */
public record ResolvedLine(String plan, Line line, Operand result, Operand computed, List<Reference> reads) {
    public ResolvedLine {
        reads = List.copyOf(reads);
    }

    public String name() {
        return line.name();
    }
}
