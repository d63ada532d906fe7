package org.openseverance.domain.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping read by its {@link Shape}: unknown and missing keys and wrong kinds of node are faults, and what remains is as the shape says. */
public final class Entries {

    private final Node.Mapping mapping;
    private final Set<String> unsound;

    private Entries(Node.Mapping mapping, Set<String> unsound) {
        this.mapping = mapping;
        this.unsound = unsound;
    }

    /** Null, with a fault, where the node is no mapping. */
    public static @Nullable Entries read(Node node, Shape shape, Faults faults) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(
                    node.place(),
                    shape.what() + " is a mapping; found " + found(node),
                    "Keys: " + String.join(", ", shape.names()) + ".");
            return null;
        }
        NodeMap entries = mapping.inOrder();
        Set<String> unsound = Set.of();
        for (int i = 0; i < entries.size(); i++) {
            if (!isSound(entries.key(i), entries.value(i), shape, faults)) {
                unsound = unsound.isEmpty() ? new HashSet<>() : unsound;
                unsound.add(entries.key(i));
            }
        }
        for (Shape.Key key : shape.keys()) {
            if (key.required() && !entries.containsKey(key.name())) {
                faults.add(mapping.place(), shape.what() + " needs \"" + key.name() + "\"");
            }
        }
        return new Entries(mapping, unsound);
    }

    private static boolean isSound(String name, Node value, Shape shape, Faults faults) {
        Shape.Key key = shape.key(name);
        if (key == null) {
            faults.add(value.place(), "\"" + name + "\" is no key of " + shape.what(), unknown(name, shape));
        } else if (isEmpty(value)) {
            faults.add(
                    value.place(),
                    "\"" + name + "\" is empty; expected " + key.content().words(),
                    "Write a value or leave the key out.");
        } else if (!key.content().admits(value)) {
            faults.add(
                    value.place(),
                    "\"" + name + "\" is " + value.kind() + "; expected "
                            + key.content().words());
        } else {
            return true;
        }
        return false;
    }

    private static String unknown(String name, Shape shape) {
        String nearest = Nearest.of(name, shape.names());
        if (nearest == null) {
            nearest = shape.names().stream()
                    .filter(known -> name.endsWith("_" + known))
                    .findFirst()
                    .orElse(null);
        }
        return nearest != null ? "Maybe \"" + nearest + "\"." : "Keys: " + String.join(", ", shape.names()) + ".";
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isBlank();
    }

    /** A node in words, for messages. */
    public static String found(Node node) {
        return node instanceof Node.Scalar scalar
                ? (scalar.text().isBlank() ? "nothing" : "\"" + scalar.text() + "\"")
                : node.kind();
    }

    public Place place() {
        return mapping.place();
    }

    /** Where a key's value stands; the mapping's own place where it is absent. */
    public Place place(String key) {
        Node node = mapping.entries().get(key);
        return node == null ? mapping.place() : node.place();
    }

    /** Whether the key is written, soundly or not. */
    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    public @Nullable Node node(String key) {
        Node node = mapping.entries().get(key);
        return node == null || (!unsound.isEmpty() && unsound.contains(key)) ? null : node;
    }

    public Node.@Nullable Scalar scalar(String key) {
        return node(key) instanceof Node.Scalar scalar ? scalar : null;
    }

    public Node.@Nullable Mapping mapping(String key) {
        return node(key) instanceof Node.Mapping found ? found : null;
    }

    /** The items of a list; none where the key is absent or no list. */
    public List<Node> items(String key) {
        return node(key) instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    /** The text without surrounding blanks; the fallback where the key is absent. */
    public String text(String key, String fallback) {
        return node(key) instanceof Node.Scalar scalar ? scalar.stripped() : fallback;
    }

    public @Nullable String text(String key) {
        return node(key) instanceof Node.Scalar scalar ? scalar.stripped() : null;
    }
}
