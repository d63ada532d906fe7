package org.openseverance.adapters.db.calculations;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** A calculation that waits to be stored, and who waits for it. */
final class Entry {

    final String tenant;
    final StoredCalculation calculation;
    final List<Deed> deeds;
    final @Nullable RequestKey key;
    final CompletableFuture<Stored> answer = new CompletableFuture<>();
    private final @Nullable Context context = Vertx.currentContext();

    Entry(Caller caller, StoredCalculation calculation, List<Deed> deeds, @Nullable RequestKey key) {
        this.tenant = caller.tenant();
        this.calculation = calculation;
        this.deeds = deeds;
        this.key = key;
    }

    void succeed(Stored stored) {
        tell(() -> answer.complete(stored));
    }

    void fail(Throwable failure) {
        tell(() -> answer.completeExceptionally(failure));
    }

    /** On the context of who asked. */
    private void tell(Runnable telling) {
        if (context == null) {
            telling.run();
        } else {
            context.runOnContext(now -> telling.run());
        }
    }
}
