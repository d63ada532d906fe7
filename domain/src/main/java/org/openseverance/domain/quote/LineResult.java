package org.openseverance.domain.quote;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.resolve.Reference;
import org.openseverance.domain.resolve.ResolvedLine;

/** A line of the explanation. It reads its row when it is asked. */
public final class LineResult {

    private final String name;
    private final ResolvedLine line;
    private final Row row;

    LineResult(String name, ResolvedLine line, Row row) {
        this.name = name;
        this.line = line;
        this.row = row;
    }

    /** With its plan's id before it, where it is a line of another plan. */
    public String name() {
        return name;
    }

    public String title() {
        return line.line().title();
    }

    /** What counts: the hand-made value where there is one. */
    public LineValue value() {
        return row.value(line.result(), name);
    }

    /** What the rule gave; equal to {@link #value} without an override. */
    public LineValue computed() {
        return row.value(line.computed(), name);
    }

    /** As written in the plan. */
    public String formula() {
        return line.line().written();
    }

    /** What it was worked out from, each told when it is asked. */
    public List<Read> reads() {
        List<Reference> references = line.reads();
        return new AbstractList<>() {
            @Override
            public Read get(int index) {
                return read(index);
            }

            @Override
            public int size() {
                return references.size();
            }
        };
    }

    /** One of the names that it was worked out from. */
    public Read read(int index) {
        return Read.of(line.reads().get(index), row);
    }

    /** The line as it was resolved. */
    public ResolvedLine resolved() {
        return line;
    }

    /** The law or document. */
    public String source() {
        return line.line().cites();
    }

    /** Whether a hand-made value was laid over the computed one. */
    public boolean overridden() {
        return !line.result().equals(line.computed()) && !value().equals(computed());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineResult that
                && name().equals(that.name())
                && title().equals(that.title())
                && value().equals(that.value())
                && computed().equals(that.computed())
                && formula().equals(that.formula())
                && reads().equals(that.reads())
                && source().equals(that.source());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), value());
    }

    @Override
    public String toString() {
        return name() + " = " + value();
    }

    /**
     * A name that the line reads, with its value.
     *
     * @param source of a parameter's value; empty for others
     */
    public record Read(String name, LineValue value, String source) {

        static Read of(Reference read, Row row) {
            return new Read(read.name(), row.value(read.operand(), read.name()), Sources.of(read, row));
        }
    }
}
