package org.openseverance.application.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that hold so many entries and forget the one that was longest not asked for. For use by several threads. */
public final class Latest {

    private Latest() {}

    public static <K, V> Map<K, V> of(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
