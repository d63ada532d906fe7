package org.openseverance.domain.wrong;

import java.util.concurrent.Executor;

/** Wrong on purpose: threads by another name. */
public record UsesAnExecutor(Executor executor) {}
