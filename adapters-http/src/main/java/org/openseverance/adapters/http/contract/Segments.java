package org.openseverance.adapters.http.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The segments of a path. They are parted first and decoded then, so a segment may hold an encoded slash. */
public final class Segments {

    private Segments() {}

    /**
     * The decoded segments of {@code /a/b%2Fc}: a and b/c. The root has none.
     *
     * @throws IllegalArgumentException if an escape is not a hexadecimal one or the bytes are not UTF-8
     */
    public static List<String> of(String path) {
        List<String> segments = new ArrayList<>(6);
        int from = 1;
        while (from < path.length() || (from == path.length() && from > 1)) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            segments.add(decoded(path.substring(from, to)));
            from = to + 1;
        }
        return segments;
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
                continue;
            }
            if (i + 2 >= raw.length) {
                throw new IllegalArgumentException("an escape is cut off");
            }
            int high = Character.digit(raw[++i], 16);
            int low = Character.digit(raw[++i], 16);
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("an escape is not hexadecimal");
            }
            bytes.put((byte) (high * 16 + low));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the escapes are not UTF-8", e);
        }
    }
}
