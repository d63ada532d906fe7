package org.openseverance.application.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** Port: a tenant's published plans, and the documents that stored results were made with. */
public interface PlanStore {

    /** A number that changes whenever the tenant publishes. */
    CompletionStage<Long> version(Caller caller);

    /** The newest revision of each plan, by id. */
    CompletionStage<List<PublishedPlan>> current(Caller caller);

    /** All revisions of a plan, the newest first; empty if there is none. */
    CompletionStage<List<PublishedPlan>> revisions(Caller caller, String id);

    /** A revision of a plan. */
    CompletionStage<Optional<PublishedPlan>> revision(Caller caller, String id, String revision);

    /**
     * Publishes. Publishing the content of the newest revision once more stores nothing; its {@code again} is true.
     *
     * @param plan its number is given by the store
     * @param replaces the newest revision as the caller knows it; null: the caller knows of none
     * @return the revision; fails with {@link org.openseverance.application.problem.Problem.Stale} if another is the newest
     */
    CompletionStage<Stored> publish(
            Caller caller, PublishedPlan plan, @Nullable String replaces, Deed deed, @Nullable RequestKey key);

    /** Keeps documents by their revisions, for as long as something may be worked out again. Those that are kept already stay. */
    CompletionStage<Void> keep(Caller caller, Map<String, String> documents);

    /** Kept documents by their revisions; those that are not there are left out. */
    CompletionStage<Map<String, String>> kept(Caller caller, Collection<String> revisions);
}
