package org.openseverance.benchmarks.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;

/**
 * The service as users run it and the bare server, each in a process of its own, with one PostgreSQL. They are stopped and their folder is removed when this is
 * closed, and when this process is told to end.
 */
final class Servers implements AutoCloseable {

    private static final Duration GENTLE = Duration.ofSeconds(5);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ServerProcess service;
    private final ServerProcess bare;

    /**
     * Starts them.
     *
     * @param home the folder of the product
     * @param options of Java, for both
     */
    Servers(Path home, List<String> options, Calculations ask) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stopper"));
        Scratch scratch = opened(Scratch.make());
        EmbeddedPostgres postgres =
                opened(EmbeddedPostgres.start(scratch.folder().resolve("postgres")));
        Map<String, String> environment = Map.of("DATABASE_URL", postgres.url());
        service = opened(service(home, options, scratch, environment));
        bare = opened(bare(options, scratch, environment, service, ask));
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    ServerProcess service() {
        return service;
    }

    ServerProcess bare() {
        return bare;
    }

    private static ServerProcess service(
            Path home, List<String> options, Scratch scratch, Map<String, String> environment) {
        Path token = scratch.write("token", Calculations.TOKEN + "\n");
        List<String> command = List.of(
                "-jar",
                home.resolve("app/target/openseverance-app.jar").toString(),
                "serve",
                "--port=0",
                "--data=" + scratch.folder().resolve("data"),
                "--token-file=" + token,
                "--requests-per-minute=100000000");
        return ServerProcess.start("the service", options, command, environment);
    }

    /** Answers as long as those of the service. */
    private static ServerProcess bare(
            List<String> options,
            Scratch scratch,
            Map<String, String> environment,
            ServerProcess service,
            Calculations ask) {
        Path quote = scratch.write("quote.json", answer(service, ask.quotes(service.address())));
        Path stored = scratch.write("stored.json", answer(service, ask.stored(service.address())));
        List<String> command = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                quote.toString(),
                stored.toString());
        return ServerProcess.start("the bare server", options, command, environment);
    }

    /** The answer to the first of a few requests; a server that has just started is not met by all connections at once. */
    private static String answer(ServerProcess server, Supplier<Request> requests) {
        try (Load load = new Load(server.address(), requests, 1)) {
            String answer = load.once();
            load.run(GENTLE);
            return answer;
        }
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                System.err.println("benchmarks: " + failed.getMessage());
            }
        }
    }
}
