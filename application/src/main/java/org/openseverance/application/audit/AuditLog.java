package org.openseverance.application.audit;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.store.Page;

/** Port: reads what was done. Stores write deeds together with their effects. */
public interface AuditLog {

    /**
     * Deeds, the newest first.
     *
     * @param subject only those done to this; null: all
     * @param after the {@link Page#next} of the page before
     */
    CompletionStage<Page<Deed>> page(Caller caller, @Nullable String subject, @Nullable String after, int limit);

    /** Stores a deed that has no effect of its own, such as a recomputation. */
    CompletionStage<Void> append(Caller caller, Deed deed);
}
