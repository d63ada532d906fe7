package org.openseverance.domain.document;

/**
 * Where something stands in a document.
 *
 * @param file the document's name as the user gave it
 * @param line counted from 1; 0 where the document was built in Java and has no lines
 * @param column counted from 1; 0 where there are no lines
 * @param pointer JSON pointer (RFC 6901) of the node
 */
public record Place(String file, int line, int column, String pointer) {

    /** The place of a document that was built in Java. */
    public static final Place BUILT = new Place("", 0, 0, "");

    /** The same position, one step deeper: a key of a mapping or an index of a sequence. */
    public Place child(String step) {
        return new Place(
                file, line, column, pointer + "/" + step.replace("~", "~0").replace("/", "~1"));
    }

    @Override
    public String toString() {
        String position = line == 0 ? file : file + ":" + line + ":" + column;
        return pointer.isEmpty() ? position : (position.isEmpty() ? pointer : position + " (" + pointer + ")");
    }
}
