package org.openseverance.adapters.http.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.openseverance.adapters.http.dispatch.CommonHeaders;
import org.openseverance.adapters.http.dispatch.RequestId;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemJson;
import org.openseverance.adapters.http.problem.ProblemKind;

/** Answers to what never became a request: too long, or no HTTP at all. */
final class UnreadableRequests {

    private UnreadableRequests() {}

    static void answer(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        ProblemAnswer problem = cause instanceof TooLongHttpLineException
                ? new ProblemAnswer(
                        ProblemKind.ADDRESS_TOO_LONG, "The address of the request is too long.", "Shorten the query.")
                : cause instanceof TooLongHttpHeaderException
                        ? new ProblemAnswer(
                                ProblemKind.HEADERS_TOO_LARGE,
                                "The headers of the request are too large.",
                                "Send fewer or shorter headers, for example a shorter token.")
                        : unreadable();
        HttpServerResponse response = request.response();
        String id = RequestId.of(null);
        response.putHeader("Connection", "close");
        send(response, problem, id, request.isSSL());
    }

    static ProblemAnswer unreadable() {
        return new ProblemAnswer(
                ProblemKind.MALFORMED, "The request is not HTTP that can be read.", "Check the client.");
    }

    static void send(HttpServerResponse response, ProblemAnswer problem, String id, boolean tls) {
        response.putHeader("Content-Type", ProblemJson.MEDIA_TYPE).putHeader(RequestId.HEADER, id);
        CommonHeaders.complete(response.headers(), tls);
        response.setStatusCode(problem.status()).end(Buffer.buffer(ProblemJson.write(problem, RequestId.uri(id))));
    }
}
