package org.openseverance.domain.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping in the order of writing. It never changes, takes little room, and is made without a copy. */
public final class NodeMap extends AbstractMap<String, Node> {

    private final Growing grown;

    private NodeMap(Growing grown) {
        this.grown = grown;
    }

    static NodeMap of(Map<String, Node> entries) {
        if (entries instanceof NodeMap same) {
            return same;
        }
        Growing growing = new Growing(Math.max(1, Integer.highestOneBit(entries.size()) * 2));
        entries.forEach(growing::add);
        return growing.map();
    }

    @Override
    public int size() {
        return grown.size;
    }

    String key(int index) {
        return grown.keys[index];
    }

    Node value(int index) {
        return grown.values[index];
    }

    @Override
    public @Nullable Node get(@Nullable Object key) {
        int index = key instanceof String name ? grown.index(name) : -1;
        return index < 0 ? null : grown.values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && grown.index(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Node> taker) {
        for (int i = 0; i < grown.size; i++) {
            taker.accept(grown.keys[i], grown.values[i]);
        }
    }

    @Override
    public Set<Entry<String, Node>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return grown.size;
            }

            @Override
            public Iterator<Entry<String, Node>> iterator() {
                return new InOrder(grown);
            }
        };
    }

    private static final class InOrder implements Iterator<Entry<String, Node>> {
        private final Growing grown;
        private int next;

        InOrder(Growing grown) {
            this.grown = grown;
        }

        @Override
        public boolean hasNext() {
            return next < grown.size;
        }

        @Override
        public Entry<String, Node> next() {
            if (next == grown.size) {
                throw new NoSuchElementException();
            }
            return Map.entry(grown.keys[next], grown.values[next++]);
        }
    }

    /** Entries that are still being read. */
    public static final class Growing {

        private String[] keys;
        private Node[] values;
        /** By the key's hash: one more than its index, or 0. At most half of it is taken. */
        private int[] table;

        private int size;

        /**
         * Nothing yet.
         *
         * @param room for so many entries, a power of two; there may come more
         */
        public Growing(int room) {
            keys = new String[room];
            values = new Node[room];
            table = new int[room * 2];
        }

        public int size() {
            return size;
        }

        /** Where a key stands in the order, from 0; -1 if it is not there. */
        public int index(String key) {
            return table[place(key)] - 1;
        }

        /** The place in the table where a key is, or would be. */
        private int place(String key) {
            int hash = key.hashCode();
            int at = (hash ^ (hash >>> 16)) & (table.length - 1);
            while (table[at] != 0 && !keys[table[at] - 1].equals(key)) {
                at = (at + 1) & (table.length - 1);
            }
            return at;
        }

        /** Adds an entry; false where the key is there already: then nothing is changed. */
        public boolean add(String key, Node value) {
            if (size == keys.length) {
                grow();
            }
            int at = place(key);
            if (table[at] != 0) {
                return false;
            }
            keys[size] = key;
            values[size] = value;
            table[at] = ++size;
            return true;
        }

        private void grow() {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
            table = new int[size * 4];
            for (int i = 0; i < size; i++) {
                table[place(keys[i])] = i + 1;
            }
        }

        /** The entries; none may be added any more. */
        public NodeMap map() {
            return new NodeMap(this);
        }
    }
}
