package org.openseverance.app.serve;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.security.OidcOptions;
import org.openseverance.adapters.http.security.OidcTokens;
import org.openseverance.adapters.http.server.ImmutableServerOptions;
import org.openseverance.adapters.http.server.ServerOptions;

/** The service within the test, whose callers have tokens of a real identity provider. */
final class Running implements AutoCloseable {

    private static final int OFTEN = 1_000_000;
    private static @Nullable Running shared;

    private final Issuer issuer;
    private final Service service;

    private Running(Issuer issuer, Service service) {
        this.issuer = issuer;
        this.service = service;
    }

    /** One for all tests that each have a tenant of their own; it ends with the JVM. */
    static synchronized Running shared() {
        Running running = shared;
        if (running == null) {
            Running started = start(Databases.at(Databases.url()), options -> options);
            Databases.atEnd(started);
            shared = started;
            running = started;
        }
        return running;
    }

    static Running start(Service.Storage storage, UnaryOperator<ImmutableServerOptions.Builder> options) {
        Issuer issuer = Issuer.start();
        ServerOptions chosen = options.apply(
                        ServerOptions.builder().port(0).requestsPerMinute(OFTEN).failedTokensPerMinute(OFTEN))
                .build();
        OidcOptions provider = OidcOptions.builder()
                .issuer(issuer.address())
                .audience(Issuer.AUDIENCE)
                .build();
        return new Running(
                issuer,
                Service.start(
                        storage,
                        chosen,
                        vertx -> OidcTokens.of(vertx, provider)
                                .toCompletableFuture()
                                .join()));
    }

    URI address() {
        return service.address();
    }

    Issuer issuer() {
        return issuer;
    }

    /** Someone of a tenant, who may do everything. */
    Client someone(String tenant) {
        return new Client(service.address(), issuer.token(tenant));
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
    }
}
