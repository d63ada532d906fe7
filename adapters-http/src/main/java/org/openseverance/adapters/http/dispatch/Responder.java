package org.openseverance.adapters.http.dispatch;

import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openseverance.adapters.files.result.LentBytes;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemJson;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers, each once and with the headers that all have. */
final class Responder {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);
    private static final long BEAT_MS = 15_000;
    private static final long NO_TIMER = -1;
    private static final Buffer BEAT = Buffer.buffer(":\n\n");

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;

    Responder(HttpServerRequest request, Context context) {
        this.request = request;
        this.response = request.response();
        this.context = context;
    }

    /** Whether an answer has begun or nobody waits for one. */
    boolean isOver() {
        return response.headWritten() || response.ended() || response.closed();
    }

    void send(ProblemAnswer problem, String requestId) {
        if (isOver()) {
            return;
        }
        response.setStatusCode(problem.status());
        MultiMap headers = response.headers();
        problem.headers().forEach(headers::set);
        headers.set("Content-Type", ProblemJson.MEDIA_TYPE);
        CommonHeaders.complete(headers, request.connection().isSsl());
        LentBytes body = LentBytes.own(ProblemJson.write(problem, RequestId.uri(requestId)));
        RestOfRequest.drop(request, context.owner());
        end(body);
        if (problem.kind() == ProblemKind.TOO_SLOW) {
            request.connection().shutdown();
        }
    }

    void send(Answer answer) {
        if (isOver()) {
            return;
        }
        MultiMap headers = response.headers();
        answer.headers().forEach(headers::set);
        CommonHeaders.complete(headers, request.connection().isSsl());
        RestOfRequest.drop(request, context.owner());
        if (isUnchanged(answer)) {
            headers.remove("Content-Type");
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(answer.status());
        if (answer.stream() != null) {
            stream(answer);
        } else if (answer.body() == null) {
            response.end();
        } else {
            end(answer.body());
        }
    }

    private boolean isUnchanged(Answer answer) {
        String tag = answer.headers().get("ETag");
        if (tag == null || answer.status() != 200 || !(request.method().equals(HttpMethod.GET) || isHead())) {
            return false;
        }
        String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return condition != null && Exchange.names(condition, tag);
    }

    private boolean isHead() {
        return request.method().equals(HttpMethod.HEAD);
    }

    private void end(LentBytes body) {
        if (isHead()) {
            response.putHeader("Content-Length", Integer.toString(body.length()))
                    .end();
        } else {
            // not copied, as Buffer.buffer(body) would
            response.end(BufferInternal.buffer(Unpooled.wrappedBuffer(body.array(), 0, body.length())))
                    .onSuccess(sent -> body.giveBack());
        }
    }

    private void stream(Answer answer) {
        boolean events = Answer.EVENTS.equals(answer.headers().get("Content-Type"));
        if (isHead() || answer.stream() == null) {
            response.end();
            return;
        }
        response.setChunked(true);
        long beat = NO_TIMER;
        if (events) {
            // compressed events would wait in the compressor, and a silent connection is cut by proxies
            response.putHeader("Content-Encoding", "identity").putHeader("X-Accel-Buffering", "no");
            beat = context.owner().setPeriodic(BEAT_MS, now -> response.write(BEAT));
            response.writeHead();
        }
        long timer = beat;
        Sink sink = new ResponseSink(response, context);
        Function<Sink, CompletionStage<Void>> writer = answer.stream();
        Future.succeededFuture()
                .compose(now -> Future.fromCompletionStage(writer.apply(sink), context))
                .onComplete(written -> {
                    context.owner().cancelTimer(timer);
                    if (written.succeeded() && !response.closed()) {
                        response.end();
                    } else if (!response.closed()) {
                        // the answer is cut so that nobody takes a part for the whole
                        LOG.atError()
                                .setCause(written.cause())
                                .addKeyValue("request", response.headers().get(RequestId.HEADER))
                                .log("an answer failed half way");
                        response.reset();
                    }
                });
    }
}
