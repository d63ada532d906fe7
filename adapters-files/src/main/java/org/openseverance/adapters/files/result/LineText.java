package org.openseverance.adapters.files.result;

import java.util.IdentityHashMap;
import java.util.List;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.resolve.Reference;
import org.openseverance.domain.resolve.ResolvedLine;

/**
 * What is the same of a line in every quote, as the pieces of JSON between its values. No text of a person is in it.
 *
 * @param name the name that results give the line
 * @param head up to its value
 * @param formula from there up to what it reads
 * @param reads for each, what stands before its value
 * @param end all that follows
 */
record LineText(String name, byte[] head, byte[] formula, byte[][] reads, byte[] end) {

    private static final byte[] VALUE = JsonBuffer.piece(",\"value\":");

    private static LineText of(LineResult line, JsonBuffer json) {
        field(json, "{\"name\":", line.name());
        field(json, ",\"title\":", line.title());
        byte[] head = json.put(VALUE).take();
        json.put(JsonBuffer.piece(",\"formula\":")).text(line.formula());
        byte[] formula = json.put(JsonBuffer.piece(",\"reads\":[")).take();
        List<Reference> references = line.resolved().reads();
        byte[][] reads = new byte[references.size()][];
        for (int i = 0; i < reads.length; i++) {
            json.put(JsonBuffer.piece(i == 0 ? "{\"name\":" : ",{\"name\":"));
            reads[i] = json.text(references.get(i).name()).put(VALUE).take();
        }
        json.put(']');
        field(json, ",\"source\":", line.source());
        return new LineText(line.name(), head, formula, reads, json.put('}').take());
    }

    /** Left out where there is no text. */
    private static void field(JsonBuffer json, String before, String text) {
        if (!text.isEmpty()) {
            json.put(JsonBuffer.piece(before)).text(text);
        }
    }

    /** The texts of lines that were told. For one thread. */
    static final class Known {

        private static final int MOST = 8_192;

        private final JsonBuffer json = new JsonBuffer();
        private final IdentityHashMap<ResolvedLine, LineText> texts = new IdentityHashMap<>();

        LineText of(LineResult line) {
            LineText text = texts.get(line.resolved());
            if (text != null && text.name.equals(line.name())) {
                return text;
            }
            if (texts.size() >= MOST) {
                texts.clear();
            }
            LineText made = LineText.of(line, json);
            texts.put(line.resolved(), made);
            return made;
        }
    }
}
