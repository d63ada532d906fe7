package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Segments;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.ArgumentReader;
import org.openseverance.adapters.http.exchange.Arguments;
import org.openseverance.adapters.http.exchange.Body;
import org.openseverance.adapters.http.exchange.Denial;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemAnswers;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.adapters.http.security.PageKey;
import org.openseverance.adapters.http.traffic.Visit;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way. All of it happens on the request's own context. */
final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final HttpServerRequest request;
    private final Context context;
    private final Visit visit;
    private final Gate gate;
    private final Limits limits;
    private final WorkerExecutor uploads;
    private final EventLoop loop;
    private final Responder responder;

    Call(
            HttpServerRequest request,
            Context context,
            Visit visit,
            Gate gate,
            Limits limits,
            WorkerExecutor uploads,
            EventLoop loop) {
        this.request = request;
        this.context = context;
        this.visit = visit;
        this.gate = gate;
        this.limits = limits;
        this.uploads = uploads;
        this.loop = loop;
        this.responder = new Responder(request, context);
    }

    /** Asks the handler, if the caller may. */
    void answer(Operation operation, List<String> segments, Handler handler) {
        visit.asks(operation);
        PageKey pageKey = gate.pageKey();
        if (pageKey != null && PageCookie.isFor(operation)) {
            List<String> tokens = query().getOrDefault(PageCookie.PARAMETER, List.of());
            if (tokens.size() == 1) {
                String token = tokens.get(0);
                gate.check(request, token)
                        .onSuccess(caller -> responder.send(PageCookie.keep(request, pageKey)))
                        .onFailure(this::fail);
                return;
            }
        }
        request.pause();
        if (!operation.timeLimit().isZero()) {
            limitTime(operation);
        }
        Future<@Nullable Caller> admitted = admit(operation);
        // most callers are known at once
        Future<Answer> answer = admitted.succeeded()
                ? handled(operation, segments, handler, admitted.result())
                : admitted.compose(caller -> handled(operation, segments, handler, caller));
        answer.onComplete(ready -> loop.batch().send(() -> responder.send(ready)), this::fail);
    }

    /** Who is not known learns nothing of what there is. */
    void decline(Declined refusal) {
        request.pause();
        gate.admit(request, null)
                .onSuccess(visit::by)
                .onComplete(known -> fail(known.succeeded() ? refusal : known.cause()));
    }

    void declineMethod(String allowed, boolean onlyAsking) {
        if (!onlyAsking) {
            decline(ContractRouter.wrongMethod(allowed));
            return;
        }
        gate.admit(request, null)
                .onSuccess(caller -> responder.send(Answer.empty().with("Allow", allowed)))
                .onFailure(this::fail);
    }

    private Future<@Nullable Caller> admit(Operation operation) {
        if (operation.access().open()) {
            return Future.succeededFuture();
        }
        String cookie = PageCookie.isFor(operation) ? PageCookie.of(request) : null;
        Future<Caller> known = gate.admit(request, cookie);
        return known.succeeded()
                ? Future.succeededFuture(admitted(known.result(), operation))
                : known.map(caller -> admitted(caller, operation));
    }

    private Caller admitted(Caller caller, Operation operation) {
        visit.by(caller);
        Scope scope = operation.access().scope();
        if (scope != null && !caller.may(scope)) {
            throw Denial.of(scope);
        }
        return caller;
    }

    private Future<Answer> handled(
            Operation operation, List<String> segments, Handler handler, @Nullable Caller caller) {
        String accepted = MediaTypes.accepted(request.getHeader(HttpHeaders.ACCEPT), operation.produces());
        boolean sends = !operation.body().isNone() && sendsBody();
        if (sends) {
            MediaTypes.check(
                    operation.body(),
                    request.getHeader(HttpHeaders.CONTENT_TYPE),
                    request.getHeader(HttpHeaders.CONTENT_ENCODING));
        } else if (operation.body().required()) {
            throw new Declined(
                    ProblemKind.MALFORMED,
                    "The request has no body.",
                    "Send " + String.join(" or ", operation.body().mediaTypes()) + ".");
        }
        Arguments arguments = ArgumentReader.read(operation, path(operation, segments), query(), request::getHeader);
        if (!operation.body().streamed()) {
            arguments.check();
        }
        RequestView view = new RequestView(request, context, visit.requestId(), accepted, limits, uploads);
        if (sends && !operation.body().streamed()) {
            return WholeBody.of(request, limits.bodyBytes(), limits.bodyTime(), loop)
                    .compose(bytes -> asked(
                            handler,
                            new Exchange(
                                    operation,
                                    view,
                                    caller,
                                    arguments,
                                    new Body(MediaTypes.bare(request.getHeader(HttpHeaders.CONTENT_TYPE)), bytes))));
        }
        if (sends) {
            WholeBody.checkLength(request, limits.uploadBytes());
        } else {
            request.resume();
        }
        return asked(handler, new Exchange(operation, view, caller, arguments, Body.NONE));
    }

    private boolean sendsBody() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? !request.isEnded() && !isBodyless() : !length.equals("0");
    }

    private boolean isBodyless() {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && request.version() != HttpVersion.HTTP_2;
    }

    private Future<Answer> asked(Handler handler, Exchange exchange) {
        return Future.fromCompletionStage(handler.handle(exchange), context);
    }

    private static Map<String, String> path(Operation operation, List<String> segments) {
        if (operation.path().indexOf('{') < 0) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        List<String> template = Segments.of(operation.path());
        for (int i = 0; i < template.size(); i++) {
            String step = template.get(i);
            if (step.startsWith("{")) {
                values.put(step.substring(1, step.length() - 1), segments.get(i));
            }
        }
        return values;
    }

    private Map<String, List<String>> query() {
        if (request.query() == null) {
            return Map.of();
        }
        try {
            Map<String, List<String>> values = new HashMap<>();
            for (Map.Entry<String, String> each : request.params(true)) {
                values.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(each.getValue());
            }
            return values;
        } catch (IllegalArgumentException unreadable) {
            throw new Declined(
                    ProblemKind.MALFORMED,
                    "The query has an escape that cannot be read.",
                    "Write a percent sign as %25, and other characters by their UTF-8 bytes.");
        }
    }

    private void limitTime(Operation operation) {
        Deadlines.Deadline deadline = loop.deadlines().in(operation.timeLimit(), () -> fail(tooLate(operation)));
        request.response().headersEndHandler(begun -> deadline.met());
    }

    private static Declined tooLate(Operation operation) {
        return new Declined(new ProblemAnswer(
                        ProblemKind.UNAVAILABLE,
                        "The answer was not ready within "
                                + operation.timeLimit().toSeconds() + " seconds.",
                        "It may still be done. Ask again, with the same Idempotency-Key if you sent one.")
                .with("Retry-After", "5"));
    }

    /** Answers with what went wrong; what is a bug is told in the log only. */
    void fail(Throwable failure) {
        ProblemAnswer problem = ProblemAnswers.of(failure);
        if (problem == null && responder.isOver() && request.response().closed()) {
            LOG.debug("request {} failed after its client had gone", visit.requestId(), failure);
            return;
        }
        if (problem == null) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("request", visit.requestId())
                    .log("a request failed");
            problem = new ProblemAnswer(
                    ProblemKind.FAILED,
                    "The service made a mistake.",
                    "Tell its keeper the id that the member instance gives.");
        }
        responder.send(problem, visit.requestId());
    }
}
