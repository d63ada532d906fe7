package org.openseverance.application.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Resolver;

/** Reviews plan documents, and publishes them as revisions that never change. */
public final class PublishPlan {

    private final Shelves shelves;
    private final PlanStore store;
    private final PlanFormat format;
    private final Clock clock;

    public PublishPlan(Shelves shelves, PlanStore store, PlanFormat format, Clock clock) {
        this.shelves = shelves;
        this.store = store;
        this.format = format;
        this.clock = clock;
    }

    /** The plan of a document, or all that keeps it from being published, among the plans that the tenant has. Stores nothing. */
    public CompletionStage<PlanFormat.Read> review(Caller caller, String name, String text) {
        return shelves.of(caller).thenApply(shelf -> {
            PlanFormat.Read read = checked(shelf, name, text);
            Plan plan = read.plan();
            if (plan == null || shelf.shipped().find(plan.id()) == null) {
                return read;
            }
            Node id = plan.document().entries().get("plan");
            Problem.Conflict shipped = shipped(plan.id());
            Faults faults = new Faults();
            faults.add(
                    id == null ? plan.document().place() : id.place(),
                    "the id \"" + plan.id() + "\" is that of a plan of the shipped library",
                    shipped.advice());
            read.faults().forEach(faults::add);
            return new PlanFormat.Read(plan, faults.inOrder());
        });
    }

    private static Problem.Conflict shipped(String id) {
        return new Problem.Conflict(
                "The plan \"" + id + "\" is part of the shipped library.",
                "Publish under an id of your own, such as acme/" + id.substring(id.lastIndexOf('/') + 1) + ".");
    }

    private PlanFormat.Read checked(Shelf shelf, String name, String text) {
        PlanFormat.Read read = format.read(name, text);
        Plan plan = read.plan();
        return plan == null ? read : new PlanFormat.Read(plan, Resolver.check(plan, shelf));
    }

    /**
     * Publishes a document.
     *
     * @param id of the plan; the document must give itself the same
     * @param replaces the newest revision as the caller knows it; null: the caller knows of none
     */
    public CompletionStage<Stored> publish(
            Caller caller, String id, String name, String text, @Nullable String replaces, @Nullable RequestKey key) {
        return shelves.of(caller).thenCompose(shelf -> {
            Plan plan = sound(shelf, id, name, text);
            Instant now = clock.instant();
            Deed deed = new Deed(
                    UUID.randomUUID(),
                    now,
                    caller.subject(),
                    Deed.Action.PUBLISHED,
                    id,
                    plan.revision(),
                    null,
                    replaces == null ? Map.of() : Map.of("replaces", replaces));
            PublishedPlan published =
                    new PublishedPlan(id, plan.revision(), 0, plan.title(), text, now, caller.subject());
            return store.publish(caller, published, replaces, deed, key)
                    .whenComplete((stored, failed) -> shelves.forget(caller));
        });
    }

    private Plan sound(Shelf shelf, String id, String name, String text) {
        if (shelf.shipped().find(id) != null) {
            throw new Refused(shipped(id));
        }
        if (shelf.head(id) == null && shelf.isFull()) {
            throw new Refused(new Problem.Conflict(
                    "You have " + Shelf.MOST + " published plans, and there can be no more.",
                    "Publish a revision of one of them; what differs between plans can be an input or a table."));
        }
        PlanFormat.Read read = checked(shelf, name, text);
        Plan plan = read.plan();
        if (plan == null || !read.faults().isEmpty()) {
            throw Refused.faulty("The plan has faults.", read.faults());
        }
        if (!plan.id().equals(id)) {
            Fault other = new Fault(
                    new Place(name, 0, 0, "/plan"),
                    "the document says that it is \"" + plan.id() + "\"",
                    "Publish it under that id, or change the one in the document.");
            throw Refused.faulty("The document is of another plan.", List.of(other));
        }
        return plan;
    }
}
