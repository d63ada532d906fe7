package org.openseverance.application.whatif;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far a job is, told to the store now and then; learns from it that the job is to stop. */
final class JobProgress implements Progress {

    private final WhatIfStore store;
    private final WhatIfStore.Claim claim;
    private final Duration lease;
    private final AtomicLong done = new AtomicLong();
    private volatile long all;
    private volatile boolean stopped;

    JobProgress(WhatIfStore store, WhatIfStore.Claim claim, Duration lease) {
        this.store = store;
        this.claim = claim;
        this.lease = lease;
    }

    @Override
    public void rows(long rowsDone, long rowsInAll) {
        all = rowsInAll;
        done.accumulateAndGet(rowsDone, Math::max);
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** Tells the store, which also prolongs the lease. While the database is away the job goes on: only its end counts. */
    void tell() {
        store.progress(claim, done.get(), all, lease).whenComplete((goesOn, away) -> {
            if (away == null && !goesOn) {
                stop();
            }
        });
    }
}
