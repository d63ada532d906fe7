package org.openseverance.application.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Forgets the keys of requests once nobody can be waiting to send them again. */
public final class ForgetRequestKeys {

    /** How long a key is remembered at least. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int BATCH = 1_000;

    private final RequestKeys keys;
    private final Clock clock;

    public ForgetRequestKeys(RequestKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Forgets all that are old enough, batch by batch; says how many. */
    public CompletionStage<Long> forget() {
        return forget(clock.instant().minus(LIFE), 0);
    }

    private CompletionStage<Long> forget(Instant before, long sum) {
        return keys.forget(before, BATCH)
                .thenCompose(count ->
                        count < BATCH ? CompletableFuture.completedStage(sum + count) : forget(before, sum + count));
    }
}
