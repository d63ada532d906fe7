package org.openseverance.application.fake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;

/** A what-if with who has its job, and until when. */
record MemoryJob(
        String tenant,
        WhatIf whatIf,
        @Nullable String server,
        Instant leaseUntil,
        int crashes,
        @Nullable String report,
        @Nullable String csv) {

    boolean is(String someTenant, UUID id) {
        return tenant.equals(someTenant) && whatIf.id().equals(id);
    }

    boolean isFree(Instant now) {
        return whatIf.state() == WhatIf.State.QUEUED
                || (whatIf.state() == WhatIf.State.RUNNING && !leaseUntil.isAfter(now));
    }

    boolean belongsTo(WhatIfStore.Claim claim) {
        return is(claim.tenant(), claim.id())
                && whatIf.state() == WhatIf.State.RUNNING
                && claim.server().equals(server)
                && whatIf.attempts() == claim.attempt();
    }

    MemoryJob takenBy(String someone, Instant until) {
        return new MemoryJob(
                tenant,
                changed(WhatIf.State.RUNNING, whatIf.done(), whatIf.all(), whatIf.attempts() + 1, null),
                someone,
                until,
                crashes + (whatIf.state() == WhatIf.State.RUNNING ? 1 : 0),
                null,
                null);
    }

    MemoryJob at(long done, long all, Instant until) {
        return new MemoryJob(
                tenant,
                changed(whatIf.state(), done, all, whatIf.attempts(), null),
                server,
                until,
                crashes,
                null,
                null);
    }

    MemoryJob queued() {
        return with(WhatIf.State.QUEUED, null, null, null);
    }

    MemoryJob with(WhatIf.State state, @Nullable String failure, @Nullable String json, @Nullable String table) {
        return new MemoryJob(
                tenant,
                changed(state, whatIf.done(), whatIf.all(), whatIf.attempts(), failure),
                state == WhatIf.State.RUNNING ? server : null,
                leaseUntil,
                crashes,
                json,
                table);
    }

    private WhatIf changed(WhatIf.State state, long done, long all, int attempts, @Nullable String failure) {
        @Nullable Instant finished = whatIf.finished() == null && state.isOver() ? Instant.now() : whatIf.finished();
        return new WhatIf(
                whatIf.id(),
                whatIf.workforce(),
                whatIf.question(),
                whatIf.revisions(),
                state,
                done,
                all,
                attempts,
                failure == null ? whatIf.failure() : failure,
                whatIf.at(),
                whatIf.by(),
                finished);
    }
}
