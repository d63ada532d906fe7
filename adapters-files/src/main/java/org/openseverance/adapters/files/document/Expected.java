package org.openseverance.adapters.files.document;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Keys;

/**
 * A key of a mapping as a text had it, with all that stood round it, from the end of what came before to the beginning of its value: {@code , "hire_date": }. A program
 * writes the same keys in the same order with the same blanks time and again, so what comes next is compared at once, and read only where it differs. Words of
 * {@link Names}, blanks and signs are kept, so many and no more, and none is ever given up for another; never a value.
 */
final class Expected {

    /** Not expected anywhere, nor what comes after it. */
    private static final byte[] NOT_KEPT = {};
    /** Of what is around a text: never compared. */
    private static final byte[] NOTHING = {0};

    private static final int LONGEST = 100;
    static final int MOST = 4_096;
    /** So many keys are compared in one place. */
    private static final int CHOICES = 8;

    private final byte[] bytes;
    private final String key;
    private final int lines;
    private final int lastLine;
    /** Which came in the same place. */
    private final @Nullable Expected other;
    /** How many are kept with it. */
    private final AtomicInteger kept;

    // Threads write these unguarded: what one of them loses is learned again.
    private @Nullable Expected inside;
    private @Nullable Expected after;
    private volatile @Nullable Keys keys;

    private Expected(byte[] bytes, String key, int lines, int lastLine, @Nullable Expected other, AtomicInteger kept) {
        this.bytes = bytes;
        this.key = key;
        this.lines = lines;
        this.lastLine = lastLine;
        this.other = other;
        this.kept = kept;
    }

    /** What is around a whole text. */
    static Expected start() {
        return new Expected(NOTHING, "", 0, 0, null, new AtomicInteger());
    }

    String key() {
        return key;
    }

    int length() {
        return bytes.length;
    }

    /** How many lines begin in it. */
    int lines() {
        return lines;
    }

    /** Where the last of them begins, from its start. */
    int lastLine() {
        return lastLine;
    }

    private boolean isKept() {
        return bytes.length > 0;
    }

    /** The keys of a mapping of which this is the last; null if there was none yet. */
    @Nullable
    Keys keys() {
        return keys;
    }

    /** Tells the keys of a mapping of which this is the last. */
    void end(Keys all) {
        if (isKept()) {
            keys = all;
        }
    }

    /**
     * What is known to stand at a place; null if something else does.
     *
     * @param first whether it is the first in the value of this key, and not what follows that value
     */
    @Nullable
    Expected found(boolean first, byte[] text, int at) {
        for (Expected each = first ? inside : after; each != null; each = each.other) {
            int end = at + each.bytes.length;
            // a value follows, be it but a sign
            if (end < text.length && Arrays.equals(text, at, end, each.bytes, 0, each.bytes.length)) {
                return each;
            }
        }
        return null;
    }

    /**
     * What was read instead, to be expected from now on if there is room.
     *
     * @param begun how many lines begin between the two places
     * @param lastBegun where the last of them begins, from the first place
     */
    Expected learned(boolean first, byte[] text, int from, int to, String name, int begun, int lastBegun) {
        Expected others = first ? inside : after;
        int choices = 1;
        for (Expected each = others; each != null; each = each.other) {
            choices++;
        }
        boolean hasRoom = isKept()
                && Names.isWord(name)
                && to - from <= LONGEST
                // where a line feed follows, both are one end of a line
                && text[to - 1] != '\r'
                && choices <= CHOICES
                && kept.get() < MOST;
        if (!hasRoom) {
            return new Expected(NOT_KEPT, name, 0, 0, null, kept);
        }
        kept.incrementAndGet();
        Expected fresh = new Expected(Arrays.copyOfRange(text, from, to), name, begun, lastBegun, others, kept);
        if (first) {
            inside = fresh;
        } else {
            after = fresh;
        }
        return fresh;
    }
}
