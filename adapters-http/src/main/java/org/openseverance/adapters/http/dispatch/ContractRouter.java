package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Routes;
import org.openseverance.adapters.http.contract.Segments;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.adapters.http.traffic.Metrics;
import org.openseverance.adapters.http.traffic.Visit;

/** Takes every request to the handler of its operation, as the contract says. */
public final class ContractRouter {

    private static final int CLIENT_GONE = 499;

    private final Routes routes;
    private final Wiring wiring;
    private final Gate gate;
    private final Limits limits;
    private final Metrics metrics;
    private final WorkerExecutor uploads;

    /**
     * Prepares the routes.
     *
     * @param handlers by operationId
     * @param uploads threads that wait for bodies that are handed on as they come
     * @throws IllegalArgumentException if the contract and the handlers differ, naming all differences
     */
    public ContractRouter(
            Contract contract,
            Map<String, org.openseverance.adapters.http.exchange.Handler> handlers,
            Gate gate,
            Limits limits,
            Metrics metrics,
            WorkerExecutor uploads) {
        this.routes = Routes.of(contract.operations());
        this.wiring = Wiring.of(contract, handlers);
        this.gate = gate;
        this.limits = limits;
        this.metrics = metrics;
        this.uploads = uploads;
    }

    /**
     * Handles a request.
     *
     * @param loop that it came on
     * @param over told once, when it is answered or its client has gone
     */
    public void handle(RoutingContext routing, EventLoop loop, Runnable over) {
        String id = RequestId.of(routing.request().getHeader(RequestId.HEADER));
        routing.response().putHeader(RequestId.HEADER, id);
        Visit visit = Visit.begin(metrics, id, routing.request().method().name());
        routing.addEndHandler(ended -> {
            HttpServerResponse response = routing.response();
            visit.end(
                    ended.succeeded() && response.ended() ? response.getStatusCode() : CLIENT_GONE,
                    routing.request().bytesRead(),
                    response.bytesWritten());
            over.run();
        });
        Context context = Vertx.currentContext();
        Call call = new Call(routing.request(), context, visit, gate, limits, uploads, loop);
        try {
            start(routing, call);
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    private void start(RoutingContext routing, Call call) {
        List<String> segments = segments(routing.request().path());
        Map<String, Operation> found = segments == null ? null : routes.find(segments);
        String method = routing.request().method().name();
        Operation operation = found == null ? null : found.get(method.equals("HEAD") ? "GET" : method);
        if (operation != null && segments != null) {
            call.answer(operation, segments, wiring.handler(operation));
        } else if (segments == null) {
            call.decline(new Declined(
                    ProblemKind.MALFORMED,
                    "The address has an escape that cannot be read.",
                    "Write a percent sign as %25, and other characters by their UTF-8 bytes."));
        } else if (found == null) {
            call.decline(new Declined(
                    ProblemKind.NOT_FOUND,
                    "There is no such path.",
                    "See / for all operations. Slashes inside an id are written %2F."));
        } else {
            call.declineMethod(allowed(found), method.equals("OPTIONS"));
        }
    }

    private static @Nullable List<String> segments(String path) {
        try {
            return Segments.of(path);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String allowed(Map<String, Operation> found) {
        TreeSet<String> methods = new TreeSet<>(found.keySet());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    static Declined wrongMethod(String allowed) {
        return new Declined(new ProblemAnswer(
                        ProblemKind.METHOD_NOT_ALLOWED, "This path has no such method.", "It has " + allowed + ".")
                .with("Allow", allowed));
    }
}
