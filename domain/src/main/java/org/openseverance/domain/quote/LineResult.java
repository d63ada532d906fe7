package org.openseverance.domain.quote;

import java.util.List;

/**
 * A line of the explanation.
 *
 * @param name with its plan's id before it, where it is a line of another plan
 * @param value what counts: the hand-made value where there is one
 * @param computed what the rule gave; equal to {@code value} without an override
 * @param formula as written in the plan
 * @param reads what it was worked out from
 * @param source the law or document
 */
public record LineResult(
        String name,
        String title,
        LineValue value,
        LineValue computed,
        String formula,
        List<Read> reads,
        String source) {

    public LineResult {
        reads = List.copyOf(reads);
    }

    /** Whether a hand-made value was laid over the computed one. */
    public boolean overridden() {
        return !value.equals(computed);
    }

    /**
     * A name that the line reads, with its value.
     *
     * @param source of a parameter's value; empty for others
     */
    public record Read(String name, LineValue value, String source) {}
}
