package org.openseverance.application.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many.
 *
 * @param next what to ask the next page with; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most that a page holds. */
    public static final int MOST = 1_000;

    public Page {
        items = List.copyOf(items);
    }
}
