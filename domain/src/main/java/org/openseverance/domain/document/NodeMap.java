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

    private final Keys keys;
    private final Node[] values;

    /**
     * Entries.
     *
     * @param keys to which none is added any more
     * @param values in the order of the keys; they belong to the map from now on
     */
    public NodeMap(Keys keys, Node[] values) {
        this.keys = keys;
        this.values = values;
    }

    static NodeMap of(Map<String, Node> entries) {
        if (entries instanceof NodeMap same) {
            return same;
        }
        Growing growing = new Growing(Keys.roomFor(entries.size()));
        entries.forEach(growing::add);
        return growing.map();
    }

    @Override
    public int size() {
        return keys.size();
    }

    String key(int index) {
        return keys.name(index);
    }

    Node value(int index) {
        return values[index];
    }

    @Override
    public @Nullable Node get(@Nullable Object key) {
        int index = key instanceof String name ? keys.index(name) : -1;
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && keys.index(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Node> taker) {
        for (int i = 0; i < keys.size(); i++) {
            taker.accept(keys.name(i), values[i]);
        }
    }

    @Override
    public Set<Entry<String, Node>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.size();
            }

            @Override
            public Iterator<Entry<String, Node>> iterator() {
                return new InOrder(NodeMap.this);
            }
        };
    }

    private static final class InOrder implements Iterator<Entry<String, Node>> {
        private final NodeMap map;
        private int next;

        InOrder(NodeMap map) {
            this.map = map;
        }

        @Override
        public boolean hasNext() {
            return next < map.size();
        }

        @Override
        public Entry<String, Node> next() {
            if (next == map.size()) {
                throw new NoSuchElementException();
            }
            return Map.entry(map.key(next), map.value(next++));
        }
    }

    /** Entries that are still being read. */
    public static final class Growing {

        private final Keys keys;
        private Node[] values;

        /**
         * Nothing yet.
         *
         * @param room for so many entries, a power of two; there may come more
         */
        public Growing(int room) {
            keys = new Keys(room);
            values = new Node[room];
        }

        public int size() {
            return keys.size();
        }

        /** Where a key stands in the order, from 0; -1 if it is not there. */
        public int index(String key) {
            return keys.index(key);
        }

        /** Adds an entry; false where the key is there already: then nothing is changed. */
        public boolean add(String key, Node value) {
            int size = keys.size();
            if (!keys.add(key)) {
                return false;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size] = value;
            return true;
        }

        /** The entries; none may be added any more. */
        public NodeMap map() {
            return new NodeMap(keys, values);
        }
    }
}
