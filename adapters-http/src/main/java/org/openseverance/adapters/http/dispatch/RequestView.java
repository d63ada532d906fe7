package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.exchange.Incoming;
import org.openseverance.adapters.http.exchange.Upload;

/**
 * The request beneath an exchange.
 *
 * @param uploads threads that wait for bodies, apart from those that work
 */
record RequestView(
        HttpServerRequest request,
        Context context,
        String requestId,
        String accepted,
        Limits limits,
        WorkerExecutor uploads)
        implements Incoming {

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public String address() {
        return request.uri();
    }

    @Override
    public void requireAccepted(String mediaType) {
        MediaTypes.accepted(request.getHeader(HttpHeaders.ACCEPT), List.of(mediaType));
    }

    @Override
    public Upload upload() {
        return new StreamedBody(request, context, uploads, limits);
    }

    @Override
    public <T> CompletionStage<T> blocking(Callable<T> work) {
        return context.executeBlocking(work, false).toCompletionStage();
    }

    @Override
    public CompletionStage<Void> after(Duration time) {
        Promise<Void> over = Promise.promise();
        context.owner().setTimer(Math.max(1, time.toMillis()), now -> over.complete());
        return over.future().toCompletionStage();
    }
}
