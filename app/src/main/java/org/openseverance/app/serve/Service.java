package org.openseverance.app.serve;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.Database;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.security.Authenticator;
import org.openseverance.adapters.http.server.RestServer;
import org.openseverance.adapters.http.server.ServerOptions;
import org.openseverance.adapters.http.traffic.Metrics;
import org.openseverance.application.whatif.WhatIfJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: database, use cases and server, each closed before what it needs. */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Deque<AutoCloseable> open;
    private final RestServer server;

    private Service(Deque<AutoCloseable> open, RestServer server) {
        this.open = open;
        this.server = server;
    }

    /**
     * Where stored things lie.
     *
     * @param folder of the embedded PostgreSQL, where there is no URL
     * @param url the owner's; null: a PostgreSQL of our own is started
     * @param apiUrl the plain role's; null: one is made
     * @param retention after which the facts of people are erased; null: never
     * @param lease see {@link WhatIfJobs}
     */
    public record Storage(
            Path folder,
            @Nullable String url,
            @Nullable String apiUrl,
            @Nullable Duration retention,
            Duration lease) {

        public Storage(Path folder, @Nullable String url, @Nullable String apiUrl, @Nullable Duration retention) {
            this(folder, url, apiUrl, retention, WhatIfJobs.LEASE);
        }
    }

    /**
     * Starts the service; it is ready when this returns.
     *
     * @throws RuntimeException if a part of it cannot start, which says why; nothing is left running
     */
    public static Service start(Storage storage, ServerOptions options, Authenticators authenticators) {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            return start(storage, options, authenticators, open);
        } catch (RuntimeException failed) {
            close(open);
            throw failed;
        }
    }

    /** Makes the authenticator, which needs what the server runs on. */
    @FunctionalInterface
    public interface Authenticators {
        Authenticator over(Vertx vertx);
    }

    private static Service start(
            Storage storage, ServerOptions options, Authenticators authenticators, Deque<AutoCloseable> open) {
        String url = storage.url;
        if (url == null) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(storage.folder);
            open.push(postgres);
            url = postgres.url();
        }
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        open.push(
                () -> vertx.close().toCompletionStage().toCompletableFuture().get(STOP.toSeconds(), TimeUnit.SECONDS));
        Database database = Database.open(vertx, url, storage.apiUrl);
        open.push(database);
        UseCases useCases = UseCases.over(database, storage.lease, Clock.systemUTC());
        open.push(useCases);
        open.push(Retention.start(useCases.keep(), storage.retention, useCases.forget()));
        RestServer server = RestServer.start(
                        vertx,
                        options,
                        Contract.shipped(),
                        authenticators.over(vertx),
                        useCases.resources().handlers(),
                        database::ready,
                        new Metrics())
                .toCompletableFuture()
                .join();
        open.push(() -> server.stop().toCompletableFuture().get(STOP.toSeconds(), TimeUnit.SECONDS));
        open.push(useCases::rest);
        return new Service(open, server);
    }

    public URI address() {
        return server.address();
    }

    /** Finishes what is under way and closes everything. */
    @Override
    public void close() {
        close(open);
    }

    private static void close(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.warn("A part of the service did not stop cleanly", failed);
            }
        }
    }
}
