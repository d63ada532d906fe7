package org.openseverance.domain.workforce;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Distinct words in the order they came, held as letters in one array: no object for each word. A word's code is its index. */
public final class Dictionary extends AbstractList<String> implements RandomAccess {

    private static final int MOST_LETTERS = 1 << 29;
    private static final int FEW = 10_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private char[] letters = new char[256];
    private int[] ends = new int[16];
    private int size;
    /** Open addressing: code + 1, or 0 where free. */
    private int[] slots = new int[64];
    /** The words as text, made at the end where they are few. */
    private String[] made = {};

    /** The code of a word, which joins the dictionary if it is new. */
    public int codeOf(char[] text, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(text, from, to) & mask;
        while (slots[slot] != 0) {
            if (is(slots[slot] - 1, text, from, to)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        add(text, from, to);
        slots[slot] = size;
        if (size * 2L > slots.length) {
            spread();
        }
        return size - 1;
    }

    /** Whether the word of a code is this one. */
    public boolean is(int code, char[] text, int from, int to) {
        int start = start(code);
        return Arrays.equals(letters, start, ends[code], text, from, to);
    }

    @Override
    public String get(int code) {
        if (code < 0 || code >= size) {
            throw new IndexOutOfBoundsException("No word has the code " + code);
        }
        if (made.length > 0) {
            return made[code];
        }
        int start = start(code);
        return new String(letters, start, ends[code] - start);
    }

    @Override
    public int size() {
        return size;
    }

    /** Takes the latest words out again. The latest of all stands where no other had to step past it, so its slot can be freed. */
    void shrinkTo(int smaller) {
        int mask = slots.length - 1;
        while (size > smaller) {
            int slot = hash(letters, start(size - 1), ends[size - 1]) & mask;
            while (slots[slot] != size) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = 0;
            size--;
        }
    }

    /** No word joins any more. */
    void close() {
        letters = Arrays.copyOf(letters, start(size));
        ends = Arrays.copyOf(ends, size);
        slots = new int[0];
        if (size <= FEW) {
            made = toArray(new String[0]);
        }
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private void add(char[] text, int from, int to) {
        int start = start(size);
        int end = start + (to - from);
        if (end > MOST_LETTERS) {
            throw new IllegalStateException("The distinct words of one column have more than " + MOST_LETTERS + " letters");
        }
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.min(MOST_LETTERS, Capacity.over(end)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Capacity.over(size));
        }
        System.arraycopy(text, from, letters, start, to - from);
        ends[size++] = end;
    }

    private void spread() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hash(letters, start(code), ends[code]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }

    private static int hash(char[] text, int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * MIX;
        }
        return (int) (hash >>> 32);
    }
}
