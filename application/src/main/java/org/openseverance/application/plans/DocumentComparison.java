package org.openseverance.application.plans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/** What differs between two documents, place by place. */
public final class DocumentComparison {

    private final List<Change> changes = new ArrayList<>();

    private DocumentComparison() {}

    /**
     * A place that differs.
     *
     * @param pointer as RFC 6901 writes it
     * @param before null: was not there
     * @param after null: is no longer there
     */
    public record Change(
            String pointer, @Nullable Node before, @Nullable Node after) {}

    /** The changes that make one document the other, in the order of the documents. */
    public static List<Change> between(Node before, Node after) {
        DocumentComparison comparison = new DocumentComparison();
        comparison.compare("", before, after);
        return comparison.changes;
    }

    private void compare(String pointer, @Nullable Node before, @Nullable Node after) {
        if (before instanceof Node.Mapping one && after instanceof Node.Mapping other) {
            Set<String> keys = new LinkedHashSet<>(one.entries().keySet());
            keys.addAll(other.entries().keySet());
            for (String key : keys) {
                compare(
                        pointer + "/" + key.replace("~", "~0").replace("/", "~1"),
                        one.entries().get(key),
                        other.entries().get(key));
            }
        } else if (before instanceof Node.Sequence one && after instanceof Node.Sequence other) {
            int most = Math.max(one.items().size(), other.items().size());
            for (int i = 0; i < most; i++) {
                compare(pointer + "/" + i, item(one, i), item(other, i));
            }
        } else if (!same(before, after)) {
            changes.add(new Change(pointer, before, after));
        }
    }

    private static @Nullable Node item(Node.Sequence list, int index) {
        return index < list.items().size() ? list.items().get(index) : null;
    }

    private static boolean same(@Nullable Node before, @Nullable Node after) {
        return before instanceof Node.Scalar one
                && after instanceof Node.Scalar other
                && one.text().equals(other.text());
    }
}
