package org.openseverance.adapters.http.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Cursors as they go over the wire: a place in a list, with a mark of the list, so that none leads into another list unnoticed. */
final class Cursor {

    private static final int MARK = 6;

    private Cursor() {}

    /**
     * The cursor of a place.
     *
     * @param list names the list: its operation and what it was asked with
     */
    static String to(String list, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(MARK + text.length)
                .put(mark(list))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * The place that a cursor leads to.
     *
     * @throws Refused if it is none of this list
     */
    static String place(String list, String cursor) {
        byte[] both = bytes(cursor);
        if (both == null || both.length <= MARK || !Arrays.equals(mark(list), Arrays.copyOf(both, MARK))) {
            throw Refused.faulty(
                    "The parameters of the request say things that are wrong.",
                    List.of(new Fault(
                            new Place("query", 0, 0, "/cursor"),
                            "\"" + cursor + "\" is no cursor of this list",
                            "Take the \"next\" of the page before, and ask with the same parameters.")));
        }
        return new String(both, MARK, both.length - MARK, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static byte[] mark(String list) {
        return Arrays.copyOf(Hash.digest().digest(list.getBytes(StandardCharsets.UTF_8)), MARK);
    }
}
