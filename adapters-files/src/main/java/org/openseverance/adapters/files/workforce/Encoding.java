package org.openseverance.adapters.files.workforce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which encoding a file is in: what the user or its byte order mark says; else UTF-8 if all of it is valid; else windows-1252, which has Latin-1 in it. */
final class Encoding {

    static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final int HEAD = 4096;

    private Encoding() {}

    /** The encoding to try first. Refuses what is no text at all. */
    static Charset first(Source source, WorkforceOptions options) throws IOException {
        byte[] head = source.head(HEAD);
        if (options.encoding().isPresent()) {
            return options.encoding().get();
        }
        if (head.length == 0) {
            throw new UnreadableWorkforce(source.name(), "is empty");
        }
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableWorkforce(
                    source.name(), "is a spreadsheet or an archive, not text\n    Maybe save the sheet as CSV");
        }
        @Nullable ByteOrderMark mark = ByteOrderMark.of(head);
        if (mark != null) {
            return mark.charset();
        }
        for (byte b : head) {
            if (b == 0) {
                throw new UnreadableWorkforce(
                        source.name(),
                        "has zero bytes, so it is not plain text\n    Maybe it is UTF-16: --encoding UTF-16LE");
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** The line of the first byte that is not UTF-8. */
    static int firstLineNotUtf8(Source source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int lines = 1;
        byte before = 0;
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                for (int i = 0; i < bytes.position(); i++) {
                    byte b = bytes.get(i);
                    lines += b == '\r' || (b == '\n' && before != '\r') ? 1 : 0;
                    before = b;
                }
                if (result.isError()) {
                    return lines;
                }
                bytes.compact();
            }
        }
        return lines;
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
