package org.openseverance.adapters.files.workforce;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters that no text can be kept with: U+0000, and halves of characters, of which two different ones would be kept as the same. */
final class BadCharacters {

    private BadCharacters() {}

    /** What is wrong with a text; null if it has no such character. */
    static @Nullable String fault(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == 0) {
                return "has the character U+0000, which no text may have";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == to || !Character.isLowSurrogate(text[i + 1])) {
                    return "has half a character, U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT)
                            + " without its other half";
                }
                i++;
            }
        }
        return null;
    }

    static @Nullable String fault(String text) {
        return fault(text.toCharArray(), 0, text.length());
    }
}
