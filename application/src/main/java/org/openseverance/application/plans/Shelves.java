package org.openseverance.application.plans;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Latest;
import org.openseverance.domain.plan.Plan;

/**
 * The shelves of tenants. A shelf is kept; whether the tenant has published meanwhile, on this server or another, is asked when it was last asked {@link #FRESH} ago
 * or longer. One such question of a tenant is under way at a time, and all who come meanwhile wait for its answer.
 */
public final class Shelves {

    /** How long it may take until a plan that another server published is seen. */
    public static final Duration FRESH = Duration.ofSeconds(2);

    static final int TENANTS = 200;
    private static final int DOCUMENTS = 10_000;
    private static final long NO_VERSION = Long.MIN_VALUE;

    private final ShippedPlans shipped;
    private final PlanStore store;
    private final PlanFormat format;
    private final Executor workers;
    private final Clock clock;
    /** By tenant. Every request looks here, so nothing is locked. */
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, CompletableFuture<Shelf>> asked = new ConcurrentHashMap<>();
    private final Map<Document, Boolean> kept = Latest.of(DOCUMENTS);

    private record Document(String tenant, String revision) {}

    private record Known(long version, long askedAt, Shelf shelf) {}

    /**
     * @param workers documents are read there
     */
    public Shelves(ShippedPlans shipped, PlanStore store, PlanFormat format, Executor workers, Clock clock) {
        this.shipped = shipped;
        this.store = store;
        this.format = format;
        this.workers = workers;
        this.clock = clock;
    }

    /** The caller's shelf. */
    public CompletionStage<Shelf> of(Caller caller) {
        Known of = known.get(caller.tenant());
        if (of != null && clock.millis() - of.askedAt < FRESH.toMillis()) {
            return CompletableFuture.completedFuture(of.shelf);
        }
        CompletableFuture<Shelf> answer = new CompletableFuture<>();
        CompletableFuture<Shelf> underWay = asked.putIfAbsent(caller.tenant(), answer);
        if (underWay != null) {
            return underWay;
        }
        CompletableFuture.completedStage(of)
                .thenCompose(before -> ask(caller, before))
                .whenComplete((now, failed) -> answered(caller, answer, now, failed));
        return answer;
    }

    /** What was asked before somebody published is told to those who asked then, and not kept. */
    private void answered(
            Caller caller, CompletableFuture<Shelf> answer, @Nullable Known now, @Nullable Throwable failed) {
        asked.computeIfPresent(caller.tenant(), (tenant, newest) -> {
            if (newest != answer) {
                return newest;
            }
            if (now != null) {
                keep(tenant, now);
            }
            return null;
        });
        if (now != null) {
            answer.complete(now.shelf);
        } else {
            answer.completeExceptionally(failed);
        }
    }

    /** Where too many are kept, the one that was asked longest ago is forgotten. */
    private void keep(String tenant, Known now) {
        known.put(tenant, now);
        if (known.size() > TENANTS) {
            known.entrySet().stream()
                    .min(Comparator.comparingLong(each -> each.getValue().askedAt))
                    .ifPresent(oldest -> known.remove(oldest.getKey()));
        }
    }

    private CompletionStage<Known> ask(Caller caller, @Nullable Known before) {
        long now = clock.millis();
        return store.version(caller).thenCompose(version -> {
            if (before != null && before.version == version) {
                return CompletableFuture.completedFuture(new Known(version, now, before.shelf));
            }
            return store.current(caller)
                    .thenApplyAsync(
                            plans -> new Known(
                                    version,
                                    now,
                                    new Shelf(
                                            shipped,
                                            plans.stream()
                                                    .map(head -> read(head, before))
                                                    .toList())),
                            workers);
        });
    }

    /** What did not change since is not read once more. */
    private Shelf.Published read(PublishedPlan head, @Nullable Known before) {
        PublishedPlan known = before == null ? null : before.shelf.head(head.id());
        return before != null && known != null && known.revision().equals(head.revision())
                ? new Shelf.Published(head, before.shelf.plan(head.id()))
                : new Shelf.Published(head, read(head.id(), head.document()));
    }

    private Plan read(String id, String document) {
        PlanFormat.Read read = format.read(id, document);
        if (read.plan() == null) {
            throw new IllegalStateException("the stored plan " + id + " cannot be read: " + read.faults());
        }
        return read.plan();
    }

    /** Asks for the caller's shelf anew, since something was published. */
    void forget(Caller caller) {
        asked.compute(caller.tenant(), (tenant, underWay) -> {
            Known before = known.get(tenant);
            if (before != null) {
                known.put(tenant, new Known(NO_VERSION, clock.millis() - FRESH.toMillis(), before.shelf));
            }
            return null;
        });
    }

    /**
     * A plan.
     *
     * @param revision null: the newest
     */
    public CompletionStage<Plan> plan(Caller caller, String id, @Nullable String revision) {
        return of(caller).thenCompose(shelf -> plan(caller, shelf, id, revision));
    }

    /** A plan, the newest as a shelf has it. */
    public CompletionStage<Plan> plan(Caller caller, Shelf shelf, String id, @Nullable String revision) {
        Plan newest = shelf.find(id);
        if (newest != null && (revision == null || newest.revision().equals(revision))) {
            return CompletableFuture.completedFuture(newest);
        }
        if (revision == null) {
            return CompletableFuture.failedFuture(shelf.unknown(id));
        }
        return store.revision(caller, id, revision)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.supplyAsync(
                                () -> read(id, found.get().document()), workers)
                        : kept(caller, id, revision));
    }

    /** A revision that is no longer shipped, but was when something was stored. */
    private CompletionStage<Plan> kept(Caller caller, String id, String revision) {
        return store.kept(caller, List.of(revision))
                .thenApplyAsync(
                        documents -> {
                            String document = documents.get(revision);
                            Plan plan = document == null ? null : read(id, document);
                            if (plan == null || !plan.id().equals(id)) {
                                throw Refused.notFound(
                                        "There is no revision " + revision + " of the plan \"" + id + "\".",
                                        "GET /v1/plans/{plan}/revisions lists them.");
                            }
                            return plan;
                        },
                        workers);
    }

    /** Plans as they were when something was stored, by their ids. */
    public CompletionStage<Map<String, Plan>> asKept(Caller caller, Map<String, String> revisions) {
        return store.kept(caller, revisions.values()).thenApplyAsync(documents -> read(revisions, documents), workers);
    }

    private Map<String, Plan> read(Map<String, String> revisions, Map<String, String> documents) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        revisions.forEach((id, revision) -> {
            String document = documents.get(revision);
            if (document == null) {
                throw new IllegalStateException("the document of revision " + revision + " is not kept");
            }
            plans.put(id, read(id, document));
        });
        return plans;
    }

    /** Keeps the documents of plans. What this server has kept it does not keep again. */
    public CompletionStage<Void> keep(Caller caller, List<Plan> plans, List<Plan> beneath) {
        List<Plan> all = new ArrayList<>(plans);
        all.addAll(beneath);
        all.removeIf(plan -> kept.containsKey(new Document(caller.tenant(), plan.revision())));
        if (all.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Map<String, String> documents = new LinkedHashMap<>();
        all.forEach(plan -> documents.put(plan.revision(), format.text(plan.document())));
        return store.keep(caller, documents)
                .thenRun(() -> documents
                        .keySet()
                        .forEach(revision -> kept.put(new Document(caller.tenant(), revision), Boolean.TRUE)));
    }
}
