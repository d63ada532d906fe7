package org.openseverance.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.RequestKeys;
import org.openseverance.application.store.Stored;

/** What all stores in memory share: one lock, the deeds, and the keys of requests. */
final class Ledger implements RequestKeys {

    private final Map<String, List<Deed>> deeds = new HashMap<>();
    private final Map<String, Done> done = new HashMap<>();

    private record Done(String requestHash, Stored stored, Instant at) {}

    /** Does something alone; what it throws fails the stage. */
    synchronized <T> CompletionStage<T> alone(Supplier<T> work) {
        try {
            return CompletableFuture.completedStage(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** Stores something unless its request has done so before. What is refused leaves the key free. */
    Stored once(String tenant, @Nullable RequestKey key, Supplier<Stored> effect) {
        if (key == null) {
            return effect.get();
        }
        Done earlier = done.get(tenant + "\n" + key.key());
        if (earlier == null) {
            Stored stored = effect.get();
            done.put(tenant + "\n" + key.key(), new Done(key.requestHash(), stored, Instant.now()));
            return stored;
        }
        if (!earlier.requestHash.equals(key.requestHash())) {
            throw new Refused(new Problem.KeyReused("The key was used for another request.", "Take a new key."));
        }
        return earlier.stored.again();
    }

    @Override
    public CompletionStage<Integer> forget(Instant before, int most) {
        return alone(() -> {
            List<String> old = done.entrySet().stream()
                    .filter(each -> each.getValue().at.isBefore(before))
                    .sorted(Comparator.comparing(each -> each.getValue().at))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(done::remove);
            return old.size();
        });
    }

    void add(String tenant, List<Deed> more) {
        deeds.computeIfAbsent(tenant, unknown -> new ArrayList<>()).addAll(more);
    }

    /** The newest first. */
    List<Deed> deeds(String tenant) {
        return deeds.getOrDefault(tenant, List.of()).stream()
                .sorted(Comparator.comparing(Deed::at).thenComparing(Deed::id).reversed())
                .toList();
    }
}
