package org.openseverance.adapters.files.workforce;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes at the start of a file that name its encoding: the character U+FEFF.
 *
 * @param length in bytes
 */
record ByteOrderMark(Charset charset, int length) {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    static @Nullable ByteOrderMark of(byte[] head) {
        for (Charset charset : CHARSETS) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
                return new ByteOrderMark(charset, mark.length);
            }
        }
        return null;
    }
}
