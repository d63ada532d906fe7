package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;

/** Reads a body whole, as long as it is not too long and does not take too long. */
final class WholeBody {

    private static final byte[] NOTHING = {};

    private final Promise<byte[]> read = Promise.promise();
    private final long most;
    private final Batch batch;
    private final Deadlines.Deadline deadline;
    /** What has come; most bodies come in one piece. */
    private @Nullable Buffer bytes;

    private WholeBody(long most, Duration time, EventLoop loop) {
        this.most = most;
        this.batch = loop.batch();
        this.deadline = loop.deadlines().in(time, () -> fail(tooSlow(time)));
    }

    static Future<byte[]> of(HttpServerRequest request, long most, Duration time, EventLoop loop) {
        checkLength(request, most);
        WholeBody body = new WholeBody(most, time, loop);
        request.handler(body::take);
        request.endHandler(body::end);
        request.exceptionHandler(body::fail);
        proceed(request);
        return body.read.future();
    }

    /** Lets the client send: those who wait for a word get it. */
    static void proceed(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /** Declines at once what says itself that it is too long. */
    static void checkLength(HttpServerRequest request, long most) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
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
        if (bytes == null && piece.length() <= most) {
            bytes = piece;
        } else if (bytes == null || bytes.length() + (long) piece.length() > most) {
            fail(tooLong(most));
        } else {
            bytes.appendBuffer(piece);
        }
    }

    private void end(Void end) {
        deadline.met();
        batch.handle(() -> read.tryComplete(bytes == null ? NOTHING : bytes.getBytes()));
    }

    private void fail(Throwable failure) {
        deadline.met();
        read.tryFail(failure);
    }

    private static Declined tooSlow(Duration time) {
        return new Declined(
                ProblemKind.TOO_SLOW,
                "The body did not arrive within " + time.toSeconds() + " seconds.",
                "Send it again over a faster connection.");
    }
}
