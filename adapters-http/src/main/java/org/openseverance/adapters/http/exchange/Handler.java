package org.openseverance.adapters.http.exchange;

import java.util.concurrent.CompletionStage;

/** Answers the requests of one operation. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer, now or later, on any thread. It must not block: see {@link Exchange#blocking}.
     *
     * @throws org.openseverance.application.problem.Refused if the request cannot be met, here or as the failure of the stage; every
     *     other exception is a bug and told as such
     */
    CompletionStage<Answer> handle(Exchange exchange);
}
