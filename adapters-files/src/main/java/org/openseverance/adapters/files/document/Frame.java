package org.openseverance.adapters.files.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.NodeMap;
import org.openseverance.domain.document.Place;

/** A mapping or a list that has been opened and not yet closed. */
final class Frame {

    private static final int USUAL = 8;

    final Place place;
    /** Of the place's pointer. */
    private final int length;

    private final boolean mapping;
    private final NodeMap.Growing entries;
    /** On which line each key of the entries stands. */
    private int[] lines;

    private final List<Node> items;

    /** The key whose value comes next; null before a key, and after one that cannot be taken. */
    private @Nullable String key;

    private boolean keyRead;
    private boolean dropped;

    Frame(Place place, int length, boolean mapping) {
        this.place = place;
        this.length = length;
        this.mapping = mapping;
        this.entries = new NodeMap.Growing(mapping ? USUAL : 1);
        this.lines = new int[mapping ? USUAL : 0];
        this.items = mapping ? List.of() : new ArrayList<>();
    }

    boolean expectsKey() {
        return mapping && !keyRead;
    }

    /** Whether the pointer of a key's value is longer than is borne. */
    boolean isTooDeep(String text) {
        // nothing is escaped by more than two characters for one
        return length + 1 + 2 * text.length() > Limits.POINTER && lengthTo(text) > Limits.POINTER;
    }

    private int lengthTo(String text) {
        int escapes = 0;
        for (int i = 0; i < text.length(); i++) {
            escapes += text.charAt(i) == '/' || text.charAt(i) == '~' ? 1 : 0;
        }
        return length + 1 + text.length() + escapes;
    }

    /** The length of the pointer of the value that comes next. */
    int lengthToNext() {
        return key == null ? length + (mapping ? 0 : 1 + step().length()) : lengthTo(key);
    }

    /** Takes a key; gives the line where it stood before, or 0. The value of a key that stood before is dropped. */
    int key(String text, int line) {
        key = text;
        keyRead = true;
        int before = entries.index(text);
        dropped = before >= 0;
        if (dropped) {
            return lines[before];
        }
        if (entries.size() == lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
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
            entries.add(key, value);
        }
        key = null;
        keyRead = false;
        dropped = false;
    }

    private String step() {
        return Integer.toString(items.size());
    }

    /** The place of the value that comes next; where a key comes next, the mapping's own with this line and column. */
    Place next(int line, int column) {
        if (!mapping) {
            return place.child(step(), line, column);
        }
        return key == null ? new Place(place.file(), line, column, place.pointer()) : place.child(key, line, column);
    }

    /** The value that comes next, as the subject of a sentence. */
    String subject() {
        if (!mapping) {
            return "Item " + (items.size() + 1) + " of the list";
        }
        return key == null ? "A value" : "The value of " + Quote.of(key);
    }

    Node close() {
        return mapping ? new Node.Mapping(entries.map(), place) : new Node.Sequence(items, place);
    }

    String kind() {
        return mapping ? "mapping" : "list";
    }
}
