package org.openseverance.domain.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where something stands in a document. */
public final class Place {

    /** The place of a document that was built in Java. */
    public static final Place BUILT = new Place("", 0, 0, "");

    private final String file;
    private final int line;
    private final int column;
    private final @Nullable Place above;
    private final String step;
    /** Put together when it is asked: of most places nothing is ever told. */
    private @Nullable String pointer;

    /**
     * A place.
     *
     * @param file the document's name as the user gave it
     * @param line counted from 1; 0 where the document was built in Java and has no lines
     * @param column counted from 1; 0 where there are no lines
     * @param pointer JSON pointer (RFC 6901) of the node
     */
    public Place(String file, int line, int column, String pointer) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.above = null;
        this.step = "";
        this.pointer = pointer;
    }

    private Place(Place above, String step, int line, int column) {
        this.file = above.file;
        this.line = line;
        this.column = column;
        this.above = above;
        this.step = step;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String pointer() {
        String known = pointer;
        if (known == null) {
            known = (above == null ? "" : above.pointer()) + "/"
                    + step.replace("~", "~0").replace("/", "~1");
            pointer = known;
        }
        return known;
    }

    /** The same position, one step deeper: a key of a mapping or an index of a sequence. */
    public Place child(String step) {
        return child(step, line, column);
    }

    /** One step deeper, at a position of its own. */
    public Place child(String step, int line, int column) {
        return new Place(this, step, line, column);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that
                && line == that.line
                && column == that.column
                && file.equals(that.file)
                && pointer().equals(that.pointer());
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line, column, pointer());
    }

    @Override
    public String toString() {
        String position = line == 0 ? file : file + ":" + line + ":" + column;
        String of = pointer();
        return of.isEmpty() ? position : (position.isEmpty() ? of : position + " (" + of + ")");
    }
}
