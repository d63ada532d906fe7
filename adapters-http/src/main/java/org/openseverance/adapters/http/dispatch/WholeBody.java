package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;

/** Reads a body whole, as long as it is not too long and does not take too long. */
final class WholeBody {

    private final Buffer bytes = Buffer.buffer();
    private final Promise<byte[]> read = Promise.promise();
    private final long most;

    private WholeBody(long most) {
        this.most = most;
    }

    static Future<byte[]> of(HttpServerRequest request, long most, Duration time, Vertx vertx) {
        checkLength(request, most);
        WholeBody body = new WholeBody(most);
        long timer = vertx.setTimer(time.toMillis(), late -> body.tooSlow(time));
        request.handler(body::take);
        request.endHandler(end -> body.read.tryComplete(body.bytes.getBytes()));
        request.exceptionHandler(body.read::tryFail);
        proceed(request);
        return body.read.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Lets the client send: those who wait for a word get it. */
    static void proceed(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /** Declines at once what says itself that it is too long. */
    static void checkLength(HttpServerRequest request, long most) {
        String length = request.getHeader("Content-Length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
            throw tooLong(most);
        }
    }

    static Declined tooLong(long most) {
        return new Declined(ProblemKind.TOO_LARGE, "The body is longer than " + most + " bytes.", "Send less at once.");
    }

    private void take(Buffer piece) {
        if (read.future().isComplete()) {
            return;
        }
        if (bytes.length() + (long) piece.length() > most) {
            read.tryFail(tooLong(most));
            return;
        }
        bytes.appendBuffer(piece);
    }

    private void tooSlow(Duration time) {
        read.tryFail(new Declined(
                ProblemKind.TOO_SLOW,
                "The body did not arrive within " + time.toSeconds() + " seconds.",
                "Send it again over a faster connection."));
    }
}
