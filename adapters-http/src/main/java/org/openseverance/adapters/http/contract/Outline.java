package org.openseverance.adapters.http.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/** Walks the contract's tree and follows its references. */
public final class Outline {

    private static final Node NOTHING = new Node.Mapping(Map.of(), org.openseverance.domain.document.Place.BUILT);

    private final Node root;

    public Outline(Node root) {
        this.root = root;
    }

    public Node root() {
        return root;
    }

    /** The node that a reference stands for, or the node itself. */
    public Node follow(Node node) {
        String reference = text(node, "$ref");
        if (reference == null) {
            return node;
        }
        if (!reference.startsWith("#/")) {
            throw new IllegalArgumentException(node.place() + ": " + reference + " does not begin with #/");
        }
        Node found = root;
        for (String step : reference.substring(2).split("/", -1)) {
            found = entries(found).get(step);
            if (found == null) {
                throw new IllegalArgumentException(node.place() + ": there is no " + reference);
            }
        }
        return follow(found);
    }

    /** The last step of a node's reference; null if it is none. */
    public static @Nullable String referenceName(Node node) {
        String reference = text(node, "$ref");
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** What stands beneath these keys, references followed; an empty mapping where nothing does. */
    public Node at(Node node, String... keys) {
        Node found = follow(node);
        for (String key : keys) {
            Node next = entries(found).get(key);
            if (next == null) {
                return NOTHING;
            }
            found = follow(next);
        }
        return found;
    }

    /** The entries of a mapping; none of others. */
    public static Map<String, Node> entries(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : Map.of();
    }

    /** The items of a list; none of others. */
    public static List<Node> items(@Nullable Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    /** The texts of a list; none of others. */
    public static List<String> texts(@Nullable Node node) {
        return items(node).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> ((Node.Scalar) item).text())
                .toList();
    }

    /** The text beneath a key; null where there is none. */
    public static @Nullable String text(Node node, String key) {
        return entries(node).get(key) instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    /** The text beneath a key; empty where there is none. */
    public static String words(Node node, String key) {
        String text = text(node, key);
        return text == null ? "" : text.strip();
    }

    public static boolean isTrue(Node node, String key) {
        return "true".equals(text(node, key));
    }
}
