package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What a client still sends when its answer is ready: dropped, so that it comes to read the answer, but not without end. */
final class RestOfRequest {

    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_MS = 5_000;

    private RestOfRequest() {}

    static void drop(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            return;
        }
        long before = request.bytesRead();
        request.handler(piece -> {
            if (request.bytesRead() - before > MOST_BYTES) {
                giveUp(request);
            }
        });
        long timer = vertx.setTimer(MOST_MS, late -> giveUp(request));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.resume();
    }

    /** Under HTTP/2 the connection carries other requests, which go on. */
    private static void giveUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
