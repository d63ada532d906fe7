package org.openseverance.app.serve;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.store.ForgetRequestKeys;
import org.openseverance.application.workforces.KeepWorkforce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the facts of people and forgets the keys of requests once they are so old, at the start and then every hour. */
final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    private Retention() {}

    /**
     * @param age of facts that are erased; null: never
     */
    static Retention start(KeepWorkforce keep, @Nullable Duration age, ForgetRequestKeys keys) {
        Retention retention = new Retention();
        retention.hourly(keys::forget, "keys of requests");
        if (age != null) {
            retention.hourly(() -> keep.eraseOlderThan(age), "facts of people");
        }
        return retention;
    }

    private void hourly(Supplier<CompletionStage<Long>> work, String what) {
        var unused = clock.scheduleWithFixedDelay(() -> erase(work, what), 0, 1, TimeUnit.HOURS);
    }

    private static void erase(Supplier<CompletionStage<Long>> work, String what) {
        work.get().whenComplete((erased, failed) -> {
            if (failed != null) {
                LOG.warn("The retention rule could not be kept for {}; it is tried again in an hour", what, failed);
            } else if (erased > 0) {
                LOG.atInfo().addKeyValue("erased", erased).log("The retention rule erased {}", what);
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
