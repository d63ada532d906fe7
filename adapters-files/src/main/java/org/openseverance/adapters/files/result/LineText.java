package org.openseverance.adapters.files.result;

import static org.openseverance.adapters.files.result.JsonBuffer.piece;

import java.util.ArrayList;
import java.util.List;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.resolve.Kind;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.resolve.Reference;

/**
 * What is the same of a line in every quote, as the pieces of JSON between its values. No text of a person is in it.
 *
 * @param head up to its value
 * @param reads those of the names it reads whose values differ from quote to quote
 * @param end all that follows
 */
record LineText(byte[] head, List<Read> reads, byte[] end) {

    private static final int NOT_WRITTEN = -1;
    private static final byte[] NAME = piece("{\"name\":");
    private static final byte[] NEXT_NAME = piece(",{\"name\":");
    private static final byte[] VALUE = piece(",\"value\":");

    /**
     * A name that a line reads.
     *
     * @param before what stands before its value
     * @param index its place among all that the line reads
     * @param line the line above that has the same value, to be copied; -1 if none has
     * @param isParameter whether a source may follow, and the end of the object with it
     */
    record Read(byte[] before, int index, int line, boolean isParameter) {

        boolean isWritten() {
            return line != NOT_WRITTEN;
        }
    }

    /**
     * The text of a line.
     *
     * @param above the lines before it
     */
    static LineText of(LineResult line, List<LineResult> above, JsonBuffer json, ValueJson values) {
        json.put(NAME).text(line.name()).field(",\"title\":", line.title());
        byte[] head = json.put(VALUE).take();
        json.put(piece(",\"formula\":")).text(line.formula()).put(piece(",\"reads\":["));
        List<Read> reads = new ArrayList<>();
        List<Reference> references = line.resolved().reads();
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            json.put(i == 0 ? NAME : NEXT_NAME).text(reference.name()).put(VALUE);
            if (isFixed(reference)) {
                LineResult.Read read = line.reads().get(i);
                values.value(read.value());
                json.field(",\"source\":", read.source()).put('}');
            } else {
                boolean isParameter = reference.parameter() != null;
                reads.add(new Read(json.take(), i, written(reference, above), isParameter));
                if (!isParameter) {
                    json.put('}');
                }
            }
        }
        json.put(']').field(",\"source\":", line.source()).put('}');
        return new LineText(head, List.copyOf(reads), json.take());
    }

    /** Whether neither the value nor where it comes from depends on the leaver. */
    private static boolean isFixed(Reference reference) {
        boolean chosen = reference.by() >= 0 || reference.asOf() >= 0 || reference.given() >= 0;
        return reference.operand().slot() < 0 && !chosen;
    }

    private static int written(Reference reference, List<LineResult> above) {
        Operand operand = reference.operand();
        // a word may be told by the name under which it is read
        if (reference.parameter() == null && !(operand.kind() instanceof Kind.Word)) {
            for (int i = 0; i < above.size(); i++) {
                if (above.get(i).resolved().result().equals(operand)) {
                    return i;
                }
            }
        }
        return NOT_WRITTEN;
    }
}
