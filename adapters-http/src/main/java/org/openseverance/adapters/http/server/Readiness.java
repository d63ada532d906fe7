package org.openseverance.adapters.http.server;

import java.util.concurrent.CompletionStage;

/** Whether requests can be met, for those who share them out between servers. */
@FunctionalInterface
public interface Readiness {

    /** Whether what the service needs, such as its database, answers. Asked often, so it must be cheap. */
    CompletionStage<Boolean> isReady();
}
