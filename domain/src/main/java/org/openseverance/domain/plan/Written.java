package org.openseverance.domain.plan;

import java.util.stream.Collectors;
import org.openseverance.domain.document.Node;

/** A form in the words of its document, on one line, for explanations. */
final class Written {

    private static final int LONGEST = 400;

    private Written() {}

    /** The formula alone, or the keys of the form as they were written. */
    static String form(Node.Mapping line, FormKind kind) {
        Node head = line.entries().get(kind.key());
        boolean expression =
                kind == FormKind.FORMULA || kind == FormKind.DATE || kind == FormKind.TEST || kind == FormKind.REQUIRE;
        if (expression && head instanceof Node.Scalar scalar) {
            return scalar.text().strip();
        }
        String text = line.entries().entrySet().stream()
                .filter(entry -> kind.shape().key(entry.getKey()) != null
                        && !entry.getKey().equals("unit"))
                .map(entry -> entry.getKey() + ": " + text(entry.getValue(), 0))
                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    private static String text(Node node, int depth) {
        if (depth > FormReader.DEEPEST * 2) {
            return "...";
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue(), depth + 1))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .map(item -> text(item, depth + 1))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Scalar) node).text().strip();
    }
}
