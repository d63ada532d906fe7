package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * A text of a plan between two pieces of JSON, such as a title with its key. What was put together is kept, because every quote of a plan says it again; no text
 * of a person belongs here. For one thread.
 */
final class Phrase {

    private static final int MOST = 8_192;
    private static final int LONGEST = 2_000;

    private final byte[] before;
    private final byte[] after;
    private final Map<String, byte[]> known = new HashMap<>();

    /**
     * @param before ASCII
     * @param after ASCII
     */
    Phrase(String before, String after) {
        this.before = JsonBuffer.piece(before + "\"");
        this.after = JsonBuffer.piece("\"" + after);
    }

    byte[] of(String text) {
        byte[] phrase = known.get(text);
        return phrase == null ? together(text) : phrase;
    }

    private byte[] together(String text) {
        byte[] inside = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        byte[] phrase = new byte[before.length + inside.length + after.length];
        System.arraycopy(before, 0, phrase, 0, before.length);
        System.arraycopy(inside, 0, phrase, before.length, inside.length);
        System.arraycopy(after, 0, phrase, before.length + inside.length, after.length);
        if (known.size() >= MOST) {
            known.clear();
        }
        if (text.length() <= LONGEST) {
            known.put(text, phrase);
        }
        return phrase;
    }
}
