package org.openseverance.domain.plan;

import org.jspecify.annotations.Nullable;

/** Where plans find the plans that they stand on. */
@FunctionalInterface
public interface PlanSource {

    /** No other plans. */
    PlanSource NONE = id -> null;

    /** The plan of that id; null if there is none. */
    @Nullable Plan find(String id);
}
