package org.openseverance.application.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.Plan;

/** Port: plan documents as text. */
public interface PlanFormat {

    /** A plan, or all that is wrong with its document. */
    record Read(@Nullable Plan plan, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a document; never throws for what stands in it.
     *
     * @param name how faults call the document; its ending decides between YAML and JSON
     */
    Read read(String name, String text);

    /** A document as JSON. {@link #read} gives the same plan from it. */
    String text(Node document);

    /** The revision of a document. */
    String revision(Node document);
}
