package org.openseverance.application.workforces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openseverance.application.access.Caller;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.domain.workforce.RowFault;

/** The columns of recent workforces, kept while all together have no more rows than a bound. */
public final class LoadedWorkforces {

    private final WorkforceStore store;
    private final long mostRows;
    private final Map<Key, CompletableFuture<LoadedWorkforce>> loaded = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Long> rows = new LinkedHashMap<>();

    /** An erasure makes another snapshot of it. */
    private record Key(String tenant, UUID id, int erased) {}

    /**
     * @param mostRows a row takes a few dozen to a few hundred bytes
     */
    public LoadedWorkforces(WorkforceStore store, long mostRows) {
        this.store = store;
        this.mostRows = mostRows;
    }

    /** What is known of a workforce; refused if there is none. */
    public CompletionStage<WorkforceHead> head(Caller caller, UUID id) {
        return store.find(caller, id)
                .thenApply(found -> found.orElseThrow(
                        () -> Refused.notFound("There is no workforce " + id + ".", "GET /v1/workforces lists them.")));
    }

    /** The first of its row faults, so many at most. */
    public CompletionStage<List<RowFault>> faults(Caller caller, WorkforceHead head, int most) {
        return store.faults(caller, head.id(), null, most).thenApply(Page::items);
    }

    /** The rows of a workforce; refused if there is none. */
    public CompletionStage<LoadedWorkforce> loaded(Caller caller, UUID id) {
        return head(caller, id).thenCompose(head -> rows(caller, head));
    }

    private CompletionStage<LoadedWorkforce> rows(Caller caller, WorkforceHead head) {
        Key key = new Key(caller.tenant(), head.id(), head.erased());
        CompletableFuture<LoadedWorkforce> promise = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<LoadedWorkforce> known = loaded.get(key);
            if (known != null) {
                return known;
            }
            loaded.keySet().removeIf(other -> other.id.equals(key.id) && other.tenant.equals(key.tenant));
            loaded.put(key, promise);
            rows.put(key, (long) head.rows());
            rows.keySet().retainAll(loaded.keySet());
            shrink(key);
        }
        store.load(caller, head.id()).whenComplete((workforce, failed) -> {
            if (failed != null) {
                forget(key);
                promise.completeExceptionally(failed);
                return;
            }
            if (workforce.head().erased() != head.erased()) {
                // somebody was erased since the head was read; who comes next looks for the new snapshot
                forget(key);
            }
            promise.complete(workforce);
        });
        return promise;
    }

    private synchronized void forget(Key key) {
        loaded.remove(key);
        rows.remove(key);
    }

    private void shrink(Key newest) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        var oldest = loaded.keySet().iterator();
        while (all > mostRows && oldest.hasNext()) {
            Key key = oldest.next();
            if (!key.equals(newest)) {
                all -= rows.getOrDefault(key, 0L);
                oldest.remove();
                rows.remove(key);
            }
        }
    }
}
