package org.openseverance.adapters.files.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names that were met as keys. The same few come with every request; each is made once, and is then the very String that the code which asks for it has, with
 * its hash known. Only words of small letters are kept, so many and no more, and none is ever given up for another: neither what people are called nor
 * what somebody makes up can push out what is useful.
 */
final class Names {

    /** Longer words are made anew each time. */
    private static final int LONGEST = 40;

    private static final int BITS = 10;
    /** So many places are looked at. */
    private static final int TRIES = 4;

    /** Threads write to it unguarded: an entry is made of final fields, and one that is lost is made again. */
    private static final @Nullable Name[] KNOWN = new Name[(1 << BITS) + TRIES];

    private record Name(String word, byte[] bytes) {}

    private Names() {}

    /** Whether a word of a name may have this character. */
    static boolean isLetter(byte character) {
        return (character >= 'a' && character <= 'z') || character == '_';
    }

    /** The word that stands there, of at least one letter and of letters only. */
    static String of(byte[] text, int from, int to) {
        int length = to - from;
        int mixed = ((length * 31 + text[from]) * 31 + text[from + (length >> 1)]) * 31 + text[to - 1];
        int first = (mixed * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        for (int at = first; at < first + TRIES; at++) {
            Name known = KNOWN[at];
            if (known == null) {
                return length > LONGEST ? word(text, from, to) : learned(at, text, from, to);
            }
            if (Arrays.equals(known.bytes, 0, known.bytes.length, text, from, to)) {
                return known.word;
            }
        }
        return word(text, from, to);
    }

    private static String learned(int at, byte[] text, int from, int to) {
        String word = word(text, from, to).intern();
        KNOWN[at] = new Name(word, Arrays.copyOfRange(text, from, to));
        return word;
    }

    private static String word(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
