package org.openseverance.adapters.http.server;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.openseverance.adapters.http.dispatch.ContractRouter;
import org.openseverance.adapters.http.dispatch.EventLoop;
import org.openseverance.adapters.http.dispatch.RequestId;

/** The server on one event loop. */
final class Listener extends VerticleBase {

    private static final long LOOK_MS = 500;

    private final ServerOptions options;
    private final ContractRouter contract;
    private volatile HttpServer server;

    @SuppressWarnings("NullAway.Init") // Vert.x starts it before anybody else has it
    Listener(ServerOptions options, ContractRouter contract) {
        this.options = options;
        this.contract = contract;
    }

    @Override
    public Future<?> start() {
        Router router = Router.router(vertx);
        for (int status : new int[] {400, 404, 500}) {
            router.errorHandler(status, Listener::unreadable);
        }
        ConnectionGuard guard = new ConnectionGuard(options);
        EventLoop loop = EventLoop.of(context);
        router.route().handler(routing -> {
            ConnectionGuard.Watch watch = guard.begun(routing.request().connection());
            contract.handle(routing, loop, watch::ended);
        });
        vertx.setPeriodic(LOOK_MS, now -> guard.look());
        server = vertx.createHttpServer(Listening.options(options))
                .connectionHandler(connection -> {
                    guard.opened(connection);
                    PipelineLimit.watch(connection);
                })
                .invalidRequestHandler(UnreadableRequests::answer)
                .requestHandler(router);
        return server.listen();
    }

    private static void unreadable(RoutingContext routing) {
        if (!routing.response().ended()) {
            UnreadableRequests.send(
                    routing.response(),
                    UnreadableRequests.unreadable(),
                    RequestId.of(null),
                    routing.request().isSSL());
        }
    }

    int port() {
        return server.actualPort();
    }

    /** Takes no new connection, lets requests under way end, and closes. */
    Future<Void> shutdown() {
        return server.shutdown(options.grace().toMillis(), TimeUnit.MILLISECONDS);
    }
}
