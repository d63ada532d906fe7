package org.openseverance.adapters.files.result;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The bytes of a document, in an array that may be longer and that others use again once it is given back. Who does not give it back loses nothing: the array is
 * collected as any other.
 */
public final class LentBytes {

    /** The length of the arrays that are used again. */
    static final int USUAL_LENGTH = 1 << 14;

    private static final int MOST_KEPT = 64;
    private static final ThreadLocal<Deque<byte[]>> SPARE = ThreadLocal.withInitial(ArrayDeque::new);
    private static final byte[] NOTHING = {};

    private byte[] array;
    private final int length;
    private final boolean lent;

    private LentBytes(byte[] array, int length, boolean lent) {
        this.array = array;
        this.length = length;
        this.lent = lent;
    }

    /** Bytes that are not lent: to give them back does nothing. */
    public static LentBytes own(byte[] bytes) {
        return new LentBytes(bytes, bytes.length, false);
    }

    static LentBytes of(byte[] array, int length) {
        return new LentBytes(array, length, array.length == USUAL_LENGTH);
    }

    /** An array that nobody else uses, with anything in it. */
    static byte[] spare() {
        byte[] spare = SPARE.get().poll();
        return spare == null ? new byte[USUAL_LENGTH] : spare;
    }

    /** The array; the bytes are at its start. Empty once it is given back. */
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /** Gives the array back: nobody may read it any more. */
    public void giveBack() {
        if (!lent || array.length == 0) {
            return;
        }
        Deque<byte[]> spare = SPARE.get();
        if (spare.size() < MOST_KEPT) {
            spare.push(array);
        }
        array = NOTHING;
    }
}
