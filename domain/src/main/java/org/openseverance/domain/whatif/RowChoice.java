package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;

/** Finds an element of a list by its edge ({@code [below 2 years]}), by {@code [otherwise]}, or by its index from 0. */
final class RowChoice {

    private static final List<String> EDGES = List.of("below", "up_to", "none", "when");

    private RowChoice() {}

    static Spot find(Spot list, String choice) throws NoMatch {
        Node.Sequence sequence = (Node.Sequence) list.node();
        List<String> names = names(list, sequence);
        int index = names.indexOf(plain(choice));
        Spot found = list.child(index >= 0 ? Integer.toString(index) : choice);
        if (found == null) {
            String nearest = Nearest.of(choice, names);
            String advice =
                    nearest != null ? "Maybe [" + nearest + "]." : "There: [" + String.join("], [", names) + "].";
            throw new NoMatch("[" + choice + "] matches nothing in \"" + list.step() + "\"", advice);
        }
        return found;
    }

    /** What each element is called: its edge, or its text; cells of a matrix by the columns. */
    private static List<String> names(Spot list, Node.Sequence sequence) {
        Spot matrix = list.above() == null ? null : list.above().above();
        Spot columns = matrix != null && matrix.has("matrix") ? matrix.child("columns") : null;
        boolean cells =
                columns != null && list.above() != null && list.above().step().equals("rows");
        List<Node> named = cells && columns != null && columns.node() instanceof Node.Sequence edges
                ? edges.items()
                : sequence.items();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            names.add(name(named.get(i), i == named.size() - 1, i));
        }
        return names;
    }

    private static String name(Node element, boolean last, int index) {
        if (element instanceof Node.Scalar scalar) {
            return plain(scalar.text());
        }
        if (element instanceof Node.Mapping mapping) {
            for (String edge : EDGES) {
                String text = text(mapping.entries().get(edge));
                if (text != null) {
                    return plain(edge + " " + text);
                }
            }
            if (last || mapping.entries().containsKey("otherwise")) {
                return "otherwise";
            }
        }
        return Integer.toString(index);
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
