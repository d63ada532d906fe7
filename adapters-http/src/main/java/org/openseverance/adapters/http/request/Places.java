package org.openseverance.adapters.http.request;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/** Steps down a body. */
final class Places {

    private Places() {}

    /** The value of a key, or the item of a number; null if there is none. */
    static @Nullable Node child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().get(step);
        }
        int index = node instanceof Node.Sequence && step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
        return node instanceof Node.Sequence sequence
                        && index >= 0
                        && index < sequence.items().size()
                ? sequence.items().get(index)
                : null;
    }

    /** A fault of the body that knows its pointer only, with the line of what stands there, or of what should hold it. */
    static Fault inBody(Fault fault, Node body) {
        Place place = fault.place();
        if (place.line() > 0 || place.file().equals("query") || place.file().equals("header")) {
            return fault;
        }
        Node at = body;
        for (String step : place.pointer().split("/", -1)) {
            Node next = step.isEmpty() ? at : child(at, step.replace("~1", "/").replace("~0", "~"));
            at = next == null ? at : next;
        }
        Place found = at.place();
        return new Fault(
                new Place(found.file(), found.line(), found.column(), place.pointer()),
                fault.message(),
                fault.advice());
    }
}
