package org.openseverance.adapters.http.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;

/** Lists, and maps from names. What is none is told, and read as an empty one. */
final class ManyForm {

    private ManyForm() {}

    record OfList(ValueForm item) implements ValueForm {

        @Override
        public Object absent() {
            return List.of();
        }

        @Override
        public Object read(Node node, Faults faults) {
            if (!(node instanceof Node.Sequence sequence)) {
                faults.add(node.place(), Entries.found(node) + " stands here; expected a list");
                return absent();
            }
            List<Object> items = new ArrayList<>(sequence.items().size());
            for (Node each : sequence.items()) {
                Object read = item.read(each, faults);
                // a hole would move the items after it, and with them the places of their faults
                items.add(read);
            }
            return Collections.unmodifiableList(items);
        }
    }

    record OfMap(ValueForm value) implements ValueForm {

        @Override
        public Object absent() {
            return Map.of();
        }

        @Override
        public Object read(Node node, Faults faults) {
            if (!(node instanceof Node.Mapping mapping)) {
                faults.add(node.place(), Entries.found(node) + " stands here; expected a mapping");
                return absent();
            }
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach((name, each) -> {
                Object read = value.read(each, faults);
                if (read != null) {
                    entries.put(name, read);
                }
            });
            return Collections.unmodifiableMap(entries);
        }
    }
}
