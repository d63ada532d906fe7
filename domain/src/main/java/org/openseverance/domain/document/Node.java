package org.openseverance.domain.document;

import java.util.List;
import java.util.Map;

/**
 * A document as read: every scalar is text, every node knows its place. YAML and JSON both become this; so does a plan built in Java.
 */
public sealed interface Node {

    Place place();

    record Scalar(String text, Place place) implements Node {

        public boolean isBlank() {
            return text.isBlank();
        }

        /** The text without blanks around it; mostly there are none. */
        public String stripped() {
            return isInk(text, 0) && isInk(text, text.length() - 1) ? text : text.strip();
        }

        private static boolean isInk(String text, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) > ' ' && text.charAt(at) <= '~';
        }
    }

    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys keep their order of writing. */
    record Mapping(Map<String, Node> entries, Place place) implements Node {
        public Mapping {
            entries = NodeMap.of(entries);
        }

        /** The same entries, to be gone through by their index. */
        NodeMap inOrder() {
            return NodeMap.of(entries);
        }
    }

    /** "text", "list" or "mapping", for messages. */
    default String kind() {
        if (this instanceof Scalar) {
            return "text";
        }
        return this instanceof Sequence ? "a list" : "a mapping";
    }
}
