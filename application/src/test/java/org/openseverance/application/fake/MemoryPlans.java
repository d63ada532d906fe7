package org.openseverance.application.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

final class MemoryPlans implements PlanStore {

    private record Publication(String tenant, PublishedPlan plan) {}

    private final Ledger ledger;
    private final List<Publication> publications = new ArrayList<>();
    private final Map<String, Map<String, String>> documents = new HashMap<>();

    MemoryPlans(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletionStage<Long> version(Caller caller) {
        return ledger.alone(() -> newestFirst(caller).count());
    }

    @Override
    public CompletionStage<List<PublishedPlan>> current(Caller caller) {
        return ledger.alone(() -> {
            Map<String, PublishedPlan> newest = new HashMap<>();
            newestFirst(caller).forEach(plan -> newest.putIfAbsent(plan.id(), plan));
            return newest.values().stream()
                    .sorted(Comparator.comparing(PublishedPlan::id))
                    .toList();
        });
    }

    @Override
    public CompletionStage<List<PublishedPlan>> revisions(Caller caller, String id) {
        return ledger.alone(() -> of(caller, id));
    }

    @Override
    public CompletionStage<Optional<PublishedPlan>> revision(Caller caller, String id, String revision) {
        return ledger.alone(() -> of(caller, id).stream()
                .filter(plan -> plan.revision().equals(revision))
                .findFirst());
    }

    @Override
    public CompletionStage<Stored> publish(
            Caller caller, PublishedPlan plan, @Nullable String replaces, Deed deed, @Nullable RequestKey key) {
        return ledger.alone(
                () -> ledger.once(caller.tenant(), key, () -> publish(caller.tenant(), plan, replaces, deed)));
    }

    private Stored publish(String tenant, PublishedPlan plan, @Nullable String replaces, Deed deed) {
        Optional<PublishedPlan> newest = of(tenant, plan.id()).findFirst();
        @Nullable String newestRevision = newest.map(PublishedPlan::revision).orElse(null);
        if (plan.revision().equals(newestRevision)) {
            return Stored.unchanged(newestRevision);
        }
        if (!Objects.equals(newestRevision, replaces)) {
            throw new Refused(new Problem.Stale("Another revision is the newest.", "Read it first."));
        }
        int number = newest.map(PublishedPlan::number).orElse(0) + 1;
        publications.add(new Publication(
                tenant,
                new PublishedPlan(
                        plan.id(), plan.revision(), number, plan.title(), plan.document(), plan.at(), plan.by())));
        ledger.add(tenant, List.of(deed));
        return new Stored(plan.revision(), false);
    }

    @Override
    public CompletionStage<Void> keep(Caller caller, Map<String, String> more) {
        return ledger.alone(() -> {
            Map<String, String> kept = documents.computeIfAbsent(caller.tenant(), unknown -> new HashMap<>());
            more.forEach(kept::putIfAbsent);
            return null;
        });
    }

    @Override
    public CompletionStage<Map<String, String>> kept(Caller caller, Collection<String> revisions) {
        return ledger.alone(() -> {
            Map<String, String> found = new HashMap<>(documents.getOrDefault(caller.tenant(), Map.of()));
            found.keySet().retainAll(revisions);
            return found;
        });
    }

    private List<PublishedPlan> of(Caller caller, String id) {
        return of(caller.tenant(), id).toList();
    }

    private Stream<PublishedPlan> of(String tenant, String id) {
        return newestFirst(tenant).filter(plan -> plan.id().equals(id));
    }

    private Stream<PublishedPlan> newestFirst(Caller caller) {
        return newestFirst(caller.tenant());
    }

    private Stream<PublishedPlan> newestFirst(String tenant) {
        return publications.stream()
                .filter(publication -> publication.tenant.equals(tenant))
                .map(Publication::plan)
                .sorted(Comparator.comparingInt(PublishedPlan::number).reversed());
    }
}
