package org.openseverance.domain.document;

import java.util.List;
import java.util.Map;

/**
 * A document as read: every scalar is text, every node knows its place. YAML and JSON both become this; so does a plan built in Java.
 */
public sealed interface Node {

    Place place();

    record Scalar(String text, Place place) implements Node {}

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
    }

    /** "text", "list" or "mapping", for messages. */
    default String kind() {
        if (this instanceof Scalar) {
            return "text";
        }
        return this instanceof Sequence ? "a list" : "a mapping";
    }
}
