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
    /** Open addressing: the word's hash above, its code + 1 below; 0 where free. With the hash beside it, another word is seldom looked at. */
    private long[] slots = new long[64];
    /** The words as text, made at the end where they are few. */
    private String[] made = {};

    /** The code of a word, which joins the dictionary if it is new. */
    public int codeOf(char[] text, int from, int to) {
        int mask = slots.length - 1;
        int hash = hash(text, from, to);
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int code = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == hash && is(code, text, from, to)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        add(text, from, to);
        slots[slot] = entry(hash, size);
        if (size > slots.length / 2) {
            spread();
        }
        return size - 1;
    }

    private static long entry(int hash, int number) {
        return (long) hash << 32 | number;
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
            while ((int) slots[slot] != size) {
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
        slots = new long[0];
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
        if (end < 0 || end > MOST_LETTERS) {
            throw new IllegalStateException(
                    "The distinct words of one column have more than " + MOST_LETTERS + " letters");
        }
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Capacity.over(end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, Capacity.over(size));
        }
        System.arraycopy(text, from, letters, start, to - from);
        ends[size++] = end;
    }

    private void spread() {
        long[] before = slots;
        slots = new long[before.length * 4];
        int mask = slots.length - 1;
        // in the order of their codes, so that the latest can be taken out again
        int[] hashes = new int[size];
        for (long entry : before) {
            if (entry != 0) {
                hashes[(int) entry - 1] = (int) (entry >>> 32);
            }
        }
        for (int code = 0; code < size; code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry(hashes[code], code + 1);
        }
    }

    /** Words that differ in their last letter only, such as ids in a row, come to lie side by side. */
    private static int hash(char[] text, int from, int to) {
        long hash = (long) to - from;
        int i = from;
        for (; i + 4 < to; i += 4) {
            long four = (long) text[i] << 48 | (long) text[i + 1] << 32 | (long) text[i + 2] << 16 | text[i + 3];
            hash = (hash ^ four ^ hash >>> 29) * MIX;
        }
        for (; i + 1 < to; i++) {
            hash = (hash ^ text[i] ^ hash >>> 29) * MIX;
        }
        return (int) (hash >>> 32) + (to > from ? text[to - 1] : 0);
    }
}
