package org.openseverance.adapters.files.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/** A mapping or a list that has been opened and not yet closed. */
final class Frame {

    final Place place;
    private final boolean mapping;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    /** On which line each key of the entries stands. */
    private int[] lines = {};

    private final List<Node> items = new ArrayList<>();

    /** The key whose value comes next; null before a key, and after one that cannot be taken. */
    private @Nullable String key;

    /** The pointer of its value. */
    private String pointer = "";

    private boolean keyRead;
    private boolean dropped;

    Frame(Place place, boolean mapping) {
        this.place = place;
        this.mapping = mapping;
    }

    boolean expectsKey() {
        return mapping && !keyRead;
    }

    /** The JSON pointer of the value of a key. */
    String pointerTo(String text) {
        return text.indexOf('/') < 0 && text.indexOf('~') < 0
                ? place.pointer() + "/" + text
                : place.child(text).pointer();
    }

    /** Takes a key and its pointer; gives the line where it stood before, or 0. The value of a key that stood before is dropped. */
    int key(String text, String pointerTo, int line) {
        key = text;
        pointer = pointerTo;
        keyRead = true;
        dropped = entries.containsKey(text);
        if (dropped) {
            return lines[List.copyOf(entries.keySet()).indexOf(text)];
        }
        if (entries.size() == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(8, lines.length * 2));
        }
        lines[entries.size()] = line;
        return 0;
    }

    void unusableKey() {
        key = null;
        keyRead = true;
        dropped = true;
    }

    void add(Node value) {
        if (!mapping) {
            items.add(value);
        } else if (key != null && !dropped) {
            entries.put(key, value);
        }
        key = null;
        keyRead = false;
        dropped = false;
    }

    /** The JSON pointer of the value that comes next; where a key comes next, the mapping's own. */
    String next() {
        if (!mapping) {
            return place.pointer() + "/" + items.size();
        }
        return key == null ? place.pointer() : pointer;
    }

    /** The value that comes next, as the subject of a sentence. */
    String subject() {
        if (!mapping) {
            return "Item " + (items.size() + 1) + " of the list";
        }
        return key == null ? "A value" : "The value of " + Quote.of(key);
    }

    Node close() {
        return mapping ? new Node.Mapping(entries, place) : new Node.Sequence(items, place);
    }

    String kind() {
        return mapping ? "mapping" : "list";
    }
}
