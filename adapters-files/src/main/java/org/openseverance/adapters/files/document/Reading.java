package org.openseverance.adapters.files.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;

/**
 * What came of reading a document: a tree, or faults, or both; never neither.
 *
 * <p>A tree with faults is there so that the next check can find the rest of what is wrong. In it, a value that could not be
 * taken (empty, an alias) stands as empty text, and an entry whose key could not be taken (a duplicate) is left out; at a
 * pointer that has a fault already, a further fault tells the user nothing new.
 *
 * @param node the whole document; null if its syntax or a limit ended the reading
 * @param faults in the order of the document; at most {@link Limits#FAULTS}, and then one that says so
 */
public record Reading(@Nullable Node node, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
        if (node == null && faults.isEmpty()) {
            throw new IllegalArgumentException("a reading needs a tree or a fault");
        }
    }

    /** Whether the document was read with nothing wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
