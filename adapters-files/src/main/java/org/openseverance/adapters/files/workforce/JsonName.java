package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key in the records of a JSON file, with the keys inside it: {@code pay}, and in it {@code pay.rate}. */
final class JsonName {

    /** More different keys than that are no record of an employee. */
    static final int MOST = 1_000;

    private static final int LONGEST = 200;

    /** What all names of a file share. */
    private static final class Shared {
        private final List<String> columns = new ArrayList<>();
        private final List<JsonName> lists = new ArrayList<>();
        private int names;
        private long record;
    }

    private final Shared shared;
    private final String path;
    private final Map<String, JsonName> inside = new HashMap<>();
    private int column = -1;
    private int lists;
    private long record;

    private JsonName(Shared shared, String path) {
        this.shared = shared;
        this.path = path;
    }

    /** The record itself, which has no name. */
    static JsonName root() {
        return new JsonName(new Shared(), "");
    }

    /** The key inside this one; null if there are too many, they are too long, or cannot be kept. */
    @Nullable
    JsonName inside(String key) {
        JsonName known = inside.get(key);
        if (known != null) {
            return known;
        }
        String name = path.isEmpty() ? key : path + "." + key;
        if (shared.names == MOST || name.length() > LONGEST || BadCharacters.fault(key) != null) {
            return null;
        }
        shared.names++;
        JsonName made = new JsonName(shared, name);
        inside.put(key, made);
        return made;
    }

    /** With the keys it stands in, parted by points. */
    String path() {
        return path;
    }

    /** A new record begins. */
    void beginRecord() {
        shared.record++;
    }

    /** Notes that the key stands in the record; false if it stood there before. */
    boolean stands() {
        boolean first = record != shared.record;
        record = shared.record;
        return first;
    }

    /** The column of its values: the columns are numbered in the order in which they are asked for first. */
    int column() {
        if (column < 0) {
            column = shared.columns.size();
            shared.columns.add(path);
        }
        return column;
    }

    boolean hasColumn() {
        return column >= 0;
    }

    /** Counts a list that stands under the key. */
    void addList() {
        if (lists++ == 0) {
            shared.lists.add(this);
        }
    }

    /** How many lists stand under it. */
    int lists() {
        return lists;
    }

    /** The paths of all columns so far. */
    List<String> columns() {
        return shared.columns;
    }

    /** All keys under which a list stands. */
    List<JsonName> withLists() {
        return shared.lists;
    }
}
