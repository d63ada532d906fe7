package org.openseverance.application.whatif;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** Port: what-ifs and the queue of their jobs. Any server may claim a job; one whose server went away is claimed again after its lease. */
public interface WhatIfStore {

    CompletionStage<Stored> create(Caller caller, WhatIf whatIf, Deed deed, @Nullable RequestKey key);

    CompletionStage<Optional<WhatIf>> find(Caller caller, UUID id);

    /** The figures as JSON; empty until it is done. */
    CompletionStage<Optional<String>> report(Caller caller, UUID id);

    /** The figures as CSV; empty until it is done. */
    CompletionStage<Optional<String>> csv(Caller caller, UUID id);

    /** What-ifs, the newest first. */
    CompletionStage<Page<WhatIf>> page(Caller caller, @Nullable String after, int limit);

    /** Cancels what is not over; false if it is over or there is none. Its server learns of it by {@link #progress}. */
    CompletionStage<Boolean> cancel(Caller caller, UUID id, Deed deed);

    /** Takes the oldest job, of any tenant, that is queued or whose lease is over. Counts the attempt. */
    CompletionStage<Optional<Claim>> claim(String server, Duration lease);

    /** Tells how far a job is and prolongs its lease; false if it was cancelled or another server has it: stop. */
    CompletionStage<Boolean> progress(Claim claim, long done, long all, Duration lease);

    /** Ends a job with its figures; false if it was cancelled or another server has it: nothing was stored. */
    CompletionStage<Boolean> finish(Claim claim, String report, String csv);

    /** Ends a job with the reason why it failed; false as above. */
    CompletionStage<Boolean> fail(Claim claim, String reason);

    /** Gives a job back to the queue, since its server stops. */
    CompletionStage<Void> release(Claim claim);

    /**
     * A job that a server has.
     *
     * @param by the subject who asked
     * @param attempt from 1
     * @param crashes how many of the earlier attempts ended without a word; those that were given back are none
     */
    record Claim(UUID id, String tenant, String by, String server, int attempt, int crashes) {}
}
