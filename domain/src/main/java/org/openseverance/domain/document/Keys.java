package org.openseverance.domain.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping in the order of writing, each once. Mappings with the same keys may share them. */
public final class Keys {

    /** Of a mapping that is empty. */
    public static final Keys NONE = new Keys(1);

    private String[] names;
    /** By a name's hash: one more than its index, or 0. At most half of it is taken. */
    private int[] table;

    private int size;

    /**
     * None yet.
     *
     * @param room for so many, a power of two; there may come more
     */
    Keys(int room) {
        names = new String[room];
        table = new int[room * 2];
    }

    /** The first names of an array; null if one of them is there twice. */
    public static @Nullable Keys of(String[] names, int size) {
        Keys keys = new Keys(roomFor(size));
        for (int i = 0; i < size; i++) {
            if (!keys.add(names[i])) {
                return null;
            }
        }
        return keys;
    }

    static int roomFor(int size) {
        return Math.max(1, Integer.highestOneBit(size) * 2);
    }

    public int size() {
        return size;
    }

    String name(int index) {
        return names[index];
    }

    /** Where a key stands in the order, from 0; -1 if it is not there. */
    int index(String name) {
        return table[place(name)] - 1;
    }

    /** Adds a key that is not there yet; else false, and nothing is changed. */
    boolean add(String name) {
        if (size == names.length) {
            grow();
        }
        int at = place(name);
        if (table[at] != 0) {
            return false;
        }
        names[size] = name;
        table[at] = ++size;
        return true;
    }

    /** The place in the table where a name is, or would be. */
    private int place(String name) {
        int hash = name.hashCode();
        int at = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[at] != 0 && !names[table[at] - 1].equals(name)) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        table = new int[size * 4];
        for (int i = 0; i < size; i++) {
            table[place(names[i])] = i + 1;
        }
    }
}
