package org.openseverance.benchmarks.service;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;

/** The service as users run it beside a bare Vert.x server, each in a process of its own, with one PostgreSQL and the same load. */
public final class ServiceBenchmark {

    static final String PATH = "/v1/calculations";

    private static final String TOKEN = "a-token-for-this-benchmark-only";
    private static final String HEADERS = "Authorization: Bearer " + TOKEN + "\r\n";

    private final Path home;
    private final Timing timing;
    private final List<String> options;
    private final PrintStream out;
    private final String example;
    private final String storing;

    private ServiceBenchmark(Path home, Timing timing, List<String> options, PrintStream out) {
        this.home = home;
        this.timing = timing;
        this.options = options;
        this.out = out;
        this.example = read(home.resolve("examples/quote.json"));
        this.storing = example.replaceFirst("\\{", "{\n  \"store\": true,");
    }

    /** Takes the folder of the product; ends with 1 where memory grows, or an answer is not the expected one. */
    public static void main(String[] arguments) {
        String quick = System.getenv().getOrDefault("BENCHMARK_QUICK", "");
        String options = System.getenv().getOrDefault("BENCHMARK_SERVER_OPTS", "").strip();
        ServiceBenchmark benchmark = new ServiceBenchmark(
                Path.of(arguments[0]),
                quick.isEmpty() ? Timing.FULL : Timing.QUICK,
                options.isEmpty() ? List.of() : List.of(options.split("\\s+")),
                System.out);
        boolean steady;
        try {
            steady = benchmark.run();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException failure) {
            System.err.println("benchmarks: " + failure.getMessage());
            System.exit(1);
            return;
        }
        System.exit(steady ? 0 : 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private boolean run() {
        try (Scratch scratch = Scratch.make();
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(scratch.folder().resolve("postgres"));
                ServerProcess service = service(scratch, postgres);
                ServerProcess bare = bare(scratch, postgres, service)) {
            return run(service, bare);
        }
    }

    private ServerProcess service(Scratch scratch, EmbeddedPostgres postgres) {
        Path token = scratch.write("token", TOKEN + "\n");
        return ServerProcess.start(
                "the service",
                options,
                List.of(
                        "-jar",
                        home.resolve("app/target/openseverance-app.jar").toString(),
                        "serve",
                        "--port=0",
                        "--data=" + scratch.folder().resolve("data"),
                        "--token-file=" + token,
                        "--requests-per-minute=100000000"),
                Map.of("DATABASE_URL", postgres.url()));
    }

    /** Answers as long as those of the service. */
    private ServerProcess bare(Scratch scratch, EmbeddedPostgres postgres, ServerProcess service) {
        Path quote = scratch.write("quote.json", answer(service, quotes(service)));
        Path stored = scratch.write("stored.json", answer(service, stored(service)));
        return ServerProcess.start(
                "the bare server",
                options,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        quote.toString(),
                        stored.toString()),
                Map.of("DATABASE_URL", postgres.url()));
    }

    private static String answer(ServerProcess server, Supplier<Request> requests) {
        try (Load load = new Load(server.address(), requests, 1)) {
            return load.once();
        }
    }

    private Supplier<Request> quotes(ServerProcess service) {
        return Requests.of(service.address(), PATH, HEADERS, example, 200);
    }

    private Supplier<Request> stored(ServerProcess service) {
        return Requests.of(service.address(), PATH, HEADERS, storing, 201);
    }

    private boolean run(ServerProcess service, ServerProcess bare) {
        out.println(String.format(
                Locale.ROOT,
                "POST %s, 64 connections, Java %s; %d rounds of %d s each after %d s of warming up",
                PATH,
                Runtime.version(),
                timing.rounds(),
                timing.round().toSeconds(),
                timing.warmUp().toSeconds()));
        Duel quote = duel(
                contestant("quote", service, quotes(service)),
                contestant("bare server", bare, bare(bare, BareServer.QUOTE, example, 200)),
                contestant("bare, JSON only walked", bare, bare(bare, BareServer.WALK, example, 200)));
        Duel store = duel(
                contestant("stored quote", service, stored(service)),
                contestant("bare server with INSERT", bare, bare(bare, BareServer.STORED, storing, 201)));
        boolean steady = endure(service);
        out.println(String.format(Locale.ROOT, "ratio quote: %.2f", quote.ratio()));
        out.println(String.format(Locale.ROOT, "ratio stored: %.2f", store.ratio()));
        return steady;
    }

    private static Supplier<Request> bare(ServerProcess bare, String path, String body, int status) {
        return Requests.of(bare.address(), path, "", body, status);
    }

    private static Contestant contestant(String name, ServerProcess server, Supplier<Request> requests) {
        return new Contestant(name, server, new Load(server.address(), requests, Load.CONNECTIONS));
    }

    private Duel duel(Contestant... contestants) {
        Duel duel = new Duel(List.of(contestants));
        try {
            duel.warmUp(timing.warmUp());
            duel.run(timing.rounds(), timing.round());
        } finally {
            for (Contestant contestant : contestants) {
                contestant.load().close();
            }
        }
        duel.print(out);
        return duel;
    }

    private boolean endure(ServerProcess service) {
        Duration time = timing.sustained();
        Mix mix = new Mix(service.address(), HEADERS, quotes(service), stored(service), example);
        try (Load load = new Load(service.address(), mix, Load.CONNECTIONS)) {
            return new Endurance(service, load).run(time, out);
        }
    }
}
