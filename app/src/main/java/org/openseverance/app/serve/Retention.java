package org.openseverance.app.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openseverance.application.workforces.KeepWorkforce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the facts of people once they are so old, at the start and then every hour. */
final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    private Retention() {}

    static Retention start(KeepWorkforce keep, Duration age) {
        Retention retention = new Retention();
        var unused = retention.clock.scheduleWithFixedDelay(() -> erase(keep, age), 0, 1, TimeUnit.HOURS);
        return retention;
    }

    private static void erase(KeepWorkforce keep, Duration age) {
        keep.eraseOlderThan(age).whenComplete((erased, failed) -> {
            if (failed != null) {
                LOG.warn("The retention rule could not be kept; it is tried again in an hour", failed);
            } else if (erased > 0) {
                LOG.atInfo().addKeyValue("erased", erased).log("The retention rule erased facts of people");
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
