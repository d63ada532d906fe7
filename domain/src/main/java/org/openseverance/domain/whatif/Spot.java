package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/**
 * A node of a document and the way to it.
 *
 * @param step the key or index by which the one above has it; empty for the document itself
 * @param above the node that has it; null for the document itself
 */
record Spot(Node node, String step, @Nullable Spot above) {

    static Spot of(Node.Mapping document) {
        return new Spot(document, "", null);
    }

    /** The node under a key or index, or null. */
    @Nullable
    Spot child(String key) {
        Node found = null;
        if (node instanceof Node.Mapping mapping) {
            found = mapping.entries().get(key);
        } else if (node instanceof Node.Sequence sequence && key.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(key);
            found = index < sequence.items().size() ? sequence.items().get(index) : null;
        }
        return found == null ? null : new Spot(found, key, this);
    }

    boolean has(String key) {
        return node instanceof Node.Mapping mapping && mapping.entries().containsKey(key);
    }

    /** The keys of a mapping. */
    List<String> keys() {
        return node instanceof Node.Mapping mapping
                ? List.copyOf(mapping.entries().keySet())
                : List.of();
    }

    /** Whether the way to it is {@code first.any}, such as a parameter: {@code parameters.weekly_limit}. */
    boolean isEntryOf(String first) {
        return above != null && above.above != null && above.above.above == null && above.step.equals(first);
    }

    boolean isIn(String first) {
        return above != null && ((above.above == null && step.equals(first)) || above.isIn(first));
    }

    /** The document with another node in this spot. */
    Node replaced(Node other) {
        if (above == null) {
            return other;
        }
        Node parent = above.node;
        if (parent instanceof Node.Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
            entries.put(step, other);
            return above.replaced(new Node.Mapping(entries, mapping.place()));
        }
        Node.Sequence sequence = (Node.Sequence) parent;
        List<Node> items = new ArrayList<>(sequence.items());
        items.set(Integer.parseInt(step), other);
        return above.replaced(new Node.Sequence(items, sequence.place()));
    }

    /** From the document down. */
    List<String> way() {
        List<String> way = new ArrayList<>();
        for (Spot spot = this; spot.above != null; spot = spot.above) {
            way.add(0, spot.step);
        }
        return way;
    }
}
