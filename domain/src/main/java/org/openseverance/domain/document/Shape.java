package org.openseverance.domain.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that a kind of mapping may have. What reads documents and what describes them (the JSON Schema) both follow it, so they cannot disagree. */
public final class Shape {

    private final String what;
    private final List<Key> keys;
    private final Map<String, Key> byName = new HashMap<>();

    public Shape(String what, List<Key> keys) {
        this.what = what;
        this.keys = List.copyOf(keys);
        keys.forEach(key -> byName.putIfAbsent(key.name(), key));
    }

    /** The kind, with its article, for messages: "a parameter". */
    public String what() {
        return what;
    }

    public List<Key> keys() {
        return keys;
    }

    public static Shape of(String what, Key... keys) {
        return new Shape(what, List.of(keys));
    }

    /** What may stand under a key. */
    public enum Content {
        TEXT("text"),
        LIST("a list"),
        MAPPING("a mapping"),
        TEXT_OR_LIST("text or a list"),
        TEXT_OR_MAPPING("text or a mapping");

        private final String words;

        Content(String words) {
            this.words = words;
        }

        boolean admits(Node node) {
            if (node instanceof Node.Scalar) {
                return this == TEXT || this == TEXT_OR_LIST || this == TEXT_OR_MAPPING;
            }
            return node instanceof Node.Sequence
                    ? this == LIST || this == TEXT_OR_LIST
                    : this == MAPPING || this == TEXT_OR_MAPPING;
        }

        /** For messages. */
        public String words() {
            return words;
        }
    }

    /**
     * One key.
     *
     * @param definition the name of the definition that says more of its content
     */
    public record Key(String name, Content content, String definition, boolean required) {

        public Key must() {
            return new Key(name, content, definition, true);
        }
    }

    /** The keys of both; a key that both have stands once, as this shape has it. */
    public Shape with(Shape other) {
        Map<String, Key> all = new LinkedHashMap<>();
        keys.forEach(key -> all.put(key.name(), key));
        other.keys.forEach(key -> all.putIfAbsent(key.name(), key));
        return new Shape(what, new ArrayList<>(all.values()));
    }

    public Shape named(String newName) {
        return new Shape(newName, keys);
    }

    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    public @Nullable Key key(String name) {
        return byName.get(name);
    }
}
