package org.openseverance.adapters.http.exchange;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The request beneath an exchange, as the server gives it. */
public interface Incoming {

    String requestId();

    @Nullable
    String header(String name);

    /** Path and query as they were sent. */
    String address();

    String accepted();

    void requireAccepted(String mediaType);

    Upload upload();

    <T> CompletionStage<T> blocking(Callable<T> work);

    CompletionStage<Void> after(Duration time);
}
