package org.openseverance.adapters.http.request;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;

/** Reads a node as a value of one type. */
interface ValueForm {

    /** The value; null, with a fault, if the node is none. */
    @Nullable
    Object read(Node node, Faults faults);

    /** What stands for a value that is not given. */
    default @Nullable Object absent() {
        return null;
    }
}
