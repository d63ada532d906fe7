package org.openseverance.application.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Maps that forget the entries that were longest not asked for. For use by several threads. */
public final class Latest {

    private Latest() {}

    /** Holds so many entries. */
    public static <K, V> Map<K, V> of(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** Holds entries that together weigh no more than that; the newest is held whatever it weighs. For few entries: each that comes weighs them all. */
    public static <K, V> Map<K, V> weighing(long most, ToLongFunction<V> weight) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            public V put(K key, V value) {
                V before = super.put(key, value);
                long all = values().stream().mapToLong(weight).sum();
                Iterator<V> oldest = values().iterator();
                while (all > most && size() > 1) {
                    all -= weight.applyAsLong(oldest.next());
                    oldest.remove();
                }
                return before;
            }
        });
    }
}
