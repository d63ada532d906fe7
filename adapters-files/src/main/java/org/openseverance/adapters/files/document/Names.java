package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Names that were met as keys. The same few come with every request; each is made once, and is then the very String that the code which asks for it has, with
 * its hash known. Only words of small letters are kept, so many and no more, and none is ever given up for another: neither what people are called nor
 * what somebody makes up can push out what is useful. A name is looked for as three numbers of eight letters, not letter by letter.
 */
final class Names {

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * ONES;

    /** With the quote after it, three times eight bytes. Longer words are made anew each time. */
    private static final int LONGEST = 3 * Long.BYTES - 1;

    private static final int BITS = 10;
    /** So many places are looked at. */
    private static final int TRIES = 4;

    /** Threads write to it unguarded: an entry is made of final fields, and one that is lost is made again. */
    private static final @Nullable Name[] KNOWN = new Name[(1 << BITS) + TRIES];

    private record Name(String word, long first, long second, long third) {}

    private Names() {}

    /** Whether it is such a word. */
    static boolean isWord(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(c -> c <= 'z' && isLetter((byte) c));
    }

    /** Whether a word of a name may have this character. */
    static boolean isLetter(byte character) {
        return (character >= 'a' && character <= 'z') || character == '_';
    }

    /** A text to find names in. */
    static ByteBuffer searched(byte[] text) {
        return ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The known name that stands there with a quote after it; null where another text does. */
    static @Nullable String find(ByteBuffer text, int from) {
        if (text.limit() - from <= LONGEST) {
            return null;
        }
        long first = text.getLong(from);
        long second = 0;
        long third = 0;
        long quote = quote(first);
        if (quote != 0) {
            first &= before(quote);
        } else {
            second = text.getLong(from + Long.BYTES);
            quote = quote(second);
            if (quote != 0) {
                second &= before(quote);
            } else {
                third = text.getLong(from + 2 * Long.BYTES);
                quote = quote(third);
                if (quote == 0) {
                    return null;
                }
                third &= before(quote);
            }
        }
        int place = place(first, second, third);
        for (int at = place; at < place + TRIES; at++) {
            Name known = KNOWN[at];
            if (known == null) {
                return null;
            }
            if (known.first == first && known.second == second && known.third == third) {
                return known.word;
            }
        }
        return null;
    }

    /** A bit for the first quote among eight bytes, the highest of its byte; nothing is said of later ones. 0: there is none. */
    private static long quote(long bytes) {
        long differing = bytes ^ QUOTES;
        return Long.lowestOneBit((differing - ONES) & ~differing & HIGHEST);
    }

    /** The bytes before a quote. */
    private static long before(long quote) {
        return (quote >>> 7) - 1;
    }

    private static int place(long first, long second, long third) {
        long mixed = ((first * 31 + second) * 31 + third) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> (Long.SIZE - BITS));
    }

    /** The word that stands there, of at least one letter and of letters only; known from now on, while there is room. */
    static String learned(byte[] text, int from, int to) {
        String word = new String(text, from, to - from, ISO_8859_1);
        if (to - from > LONGEST) {
            return word;
        }
        long[] parts = new long[3];
        for (int i = from; i < to; i++) {
            parts[(i - from) / Long.BYTES] |= (long) text[i] << ((i - from) % Long.BYTES * Byte.SIZE);
        }
        int place = place(parts[0], parts[1], parts[2]);
        for (int at = place; at < place + TRIES; at++) {
            Name known = KNOWN[at];
            if (known == null) {
                known = new Name(word.intern(), parts[0], parts[1], parts[2]);
                KNOWN[at] = known;
            }
            if (known.word.equals(word)) {
                return known.word;
            }
        }
        return word;
    }
}
