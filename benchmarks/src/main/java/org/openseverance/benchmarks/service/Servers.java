package org.openseverance.benchmarks.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;

/** The service as users run it and the bare server, each in a process of its own, with one PostgreSQL. */
record Servers(Scratch scratch, EmbeddedPostgres postgres, ServerProcess service, ServerProcess bare)
        implements AutoCloseable {

    private static final Duration GENTLE = Duration.ofSeconds(5);

    /**
     * Starts them.
     *
     * @param home the folder of the product
     * @param options of Java, for both
     */
    static Servers start(Path home, List<String> options, Calculations ask) {
        Scratch scratch = Scratch.make();
        EmbeddedPostgres postgres = null;
        ServerProcess service = null;
        try {
            postgres = EmbeddedPostgres.start(scratch.folder().resolve("postgres"));
            Map<String, String> environment = Map.of("DATABASE_URL", postgres.url());
            service = service(home, options, scratch, environment);
            return new Servers(scratch, postgres, service, bare(options, scratch, environment, service, ask));
        } catch (RuntimeException failed) {
            close(scratch, postgres, service);
            throw failed;
        }
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
    public void close() {
        bare.close();
        close(scratch, postgres, service);
    }

    private static void close(Scratch scratch, @Nullable EmbeddedPostgres postgres, @Nullable ServerProcess service) {
        if (service != null) {
            service.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        scratch.close();
    }
}
