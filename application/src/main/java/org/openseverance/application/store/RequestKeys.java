package org.openseverance.application.store;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Port: the keys of requests that stored something, of all tenants. The stores take them with what they store. */
public interface RequestKeys {

    /**
     * Forgets keys, the oldest first. A request that comes again with one of them is then a new one.
     *
     * @param before the time of those taken earlier
     * @param most the most that are forgotten at once
     * @return how many were
     */
    CompletionStage<Integer> forget(Instant before, int most);
}
