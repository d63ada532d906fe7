package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.http.exchange.Sink;

/** Writes an answer piece by piece. A client that takes no piece for a minute is given up. */
final class ResponseSink implements Sink {

    private static final long PATIENCE_MS = 60_000;

    private final HttpServerResponse response;
    private final Context context;

    ResponseSink(HttpServerResponse response, Context context) {
        this.response = response;
        this.context = context;
    }

    @Override
    public CompletionStage<Void> write(byte[] piece) {
        Promise<Void> written = Promise.promise();
        context.runOnContext(now -> {
            if (isClosed()) {
                written.fail(new IOException("the client has gone"));
                return;
            }
            long timer = context.owner().setTimer(PATIENCE_MS, late -> response.reset());
            response.write(Buffer.buffer(piece))
                    .onComplete(written)
                    .onComplete(done -> context.owner().cancelTimer(timer));
        });
        return written.future().toCompletionStage();
    }

    @Override
    public boolean isClosed() {
        return response.closed() || response.ended();
    }
}
