package org.openseverance.adapters.http.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.dispatch.ContractRouter;
import org.openseverance.adapters.http.dispatch.Gate;
import org.openseverance.adapters.http.dispatch.Limits;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.security.Authenticator;
import org.openseverance.adapters.http.traffic.Metrics;
import org.openseverance.adapters.http.traffic.RateLimiter;

/** The REST service, listening. */
public final class RestServer {

    private static final long LONGEST_UPLOAD_MINUTES = 20;

    private final ServerOptions options;
    private final Metrics metrics;
    private final WorkerExecutor uploads;
    private final AtomicBoolean stopping;
    private final List<Listener> listeners;

    private RestServer(
            ServerOptions options,
            Metrics metrics,
            WorkerExecutor uploads,
            AtomicBoolean stopping,
            List<Listener> listeners) {
        this.options = options;
        this.metrics = metrics;
        this.uploads = uploads;
        this.stopping = stopping;
        this.listeners = listeners;
    }

    /**
     * Starts the service.
     *
     * @param resources the handlers of all operations but those about the service itself, by operationId
     * @param metrics closed with the server
     * @return fails if the port is taken
     * @throws IllegalArgumentException if the contract and the handlers differ, or the options contradict each other
     */
    public static CompletionStage<RestServer> start(
            Vertx vertx,
            ServerOptions options,
            Contract contract,
            Authenticator authenticator,
            Map<String, Handler> resources,
            Readiness readiness,
            Metrics metrics) {
        Listening.checkHost(options, authenticator);
        AtomicBoolean stopping = new AtomicBoolean();
        Map<String, Handler> handlers = new HashMap<>(resources);
        handlers.putAll(OwnHandlers.of(contract, metrics, readiness, stopping::get));
        WorkerExecutor uploads = vertx.createSharedWorkerExecutor(
                "openseverance-uploads", options.uploadsAtOnce(), LONGEST_UPLOAD_MINUTES, TimeUnit.MINUTES);
        ContractRouter router = new ContractRouter(
                contract,
                handlers,
                new Gate(
                        authenticator,
                        new RateLimiter(options.requestsPerMinute()),
                        new RateLimiter(options.failedTokensPerMinute())),
                new Limits(options.bodyBytes(), options.uploadBytes(), options.bodyTime(), options.bodyTime()),
                metrics,
                uploads);
        List<Listener> listeners = new CopyOnWriteArrayList<>();
        RestServer server = new RestServer(options, metrics, uploads, stopping, listeners);
        return vertx.deployVerticle(
                        () -> {
                            Listener listener = new Listener(options, router);
                            listeners.add(listener);
                            return listener;
                        },
                        new DeploymentOptions().setInstances(options.threads()))
                .map(deployed -> server)
                .toCompletionStage();
    }

    /** The port that it listens to. */
    public int port() {
        return listeners.get(0).port();
    }

    /** Where its operations are. */
    public URI address() {
        String scheme = options.certificate().isPresent() ? "https" : "http";
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create(scheme + "://" + host + ":" + port());
    }

    /** Takes nothing new, lets what is under way end for as long as the options say, and closes. */
    public CompletionStage<Void> stop() {
        stopping.set(true);
        return Future.join(listeners.stream().map(Listener::shutdown).toList())
                .eventually(uploads::close)
                .eventually(() -> {
                    metrics.close();
                    return Future.succeededFuture();
                })
                .<Void>mapEmpty()
                .toCompletionStage();
    }
}
