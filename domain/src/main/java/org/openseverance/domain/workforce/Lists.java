package org.openseverance.domain.workforce;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of lists, such as past pay. A cell that is not set before its row ends is unknown; an empty list is known. */
final class Lists<T> {

    private final List<@Nullable List<T>> cells = new ArrayList<>();
    private @Nullable List<T> pending;

    void set(List<T> list) {
        pending = List.copyOf(list);
    }

    void endRow(int row) {
        if (pending == null) {
            return;
        }
        while (cells.size() < row) {
            cells.add(null);
        }
        cells.add(pending);
        pending = null;
    }

    void dropRow() {
        pending = null;
    }

    @Nullable
    List<T> cell(int row) {
        return row < cells.size() ? cells.get(row) : null;
    }
}
