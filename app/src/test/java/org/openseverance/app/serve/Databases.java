package org.openseverance.app.serve;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.db.embedded.ImmutablePostgresSettings;
import org.openseverance.adapters.db.embedded.PostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real PostgreSQL servers, unpacked once, in folders that end with the JVM. */
final class Databases {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static final Path ROOT = folder();
    private static final Vertx VERTX = Vertx.vertx();
    private static @Nullable EmbeddedPostgres shared;

    static {
        atEnd(() -> delete(ROOT));
        atEnd(() -> VERTX.close().toCompletionStage().toCompletableFuture().join());
        Runtime.getRuntime().addShutdownHook(new Thread(Databases::end));
    }

    private Databases() {}

    /** To be closed when the JVM ends, before what was named earlier. */
    static synchronized void atEnd(AutoCloseable open) {
        OPEN.push(open);
    }

    private static synchronized void end() {
        for (AutoCloseable open : OPEN) {
            try {
                open.close();
            } catch (Exception failed) {
                LOG.error("a part of the tests did not end cleanly", failed);
            }
        }
    }

    /** The owner's address of the server that all tests share. */
    static synchronized String url() {
        EmbeddedPostgres running = shared;
        if (running == null) {
            EmbeddedPostgres started = EmbeddedPostgres.start(settings("shared"));
            atEnd(started);
            shared = started;
            running = started;
        }
        return running.url();
    }

    /** A database of the shared server that nothing was done to yet. */
    static String fresh(String name) {
        run(url(), "create database " + name);
        return url().replaceAll("[^/]+$", name);
    }

    static Service.Storage at(String url) {
        return new Service.Storage(ROOT, url, null, null);
    }

    /** On a port that stays the same when the server comes back. */
    static PostgresSettings settings(String name) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return ImmutablePostgresSettings.builder()
                    .folder(ROOT.resolve(name))
                    .programs(ROOT.resolve("programs"))
                    .port(free.getLocalPort())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one number that a statement gives to the owner. */
    static long number(String url, String statement) {
        return run(url, statement).iterator().next().getLong(0);
    }

    /** Does something as the owner. */
    static void execute(String url, String statement) {
        run(url, statement);
    }

    private static RowSet<Row> run(String url, String statement) {
        SqlClient client = PgBuilder.client()
                .using(VERTX)
                .connectingTo(PgConnectOptions.fromUri(url))
                .build();
        try {
            return client.query(statement)
                    .execute()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            client.close();
        }
    }

    /** Whether a transaction has written something and is not over. */
    static boolean isWritten(String url) {
        return number(
                        url,
                        "select count(*) from pg_stat_activity where application_name = 'openseverance' and backend_xid is not null")
                > 0;
    }

    /** As by a crash: nothing is written down, nobody is told. */
    static void kill(PostgresSettings settings) {
        try (Stream<Path> files = Files.walk(settings.folder())) {
            Path file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0)))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("severance-databases-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server that is just ending writes meanwhile stays in the system's temporary folder. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
