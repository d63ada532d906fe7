package org.openseverance.benchmarks.service;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openseverance.adapters.db.embedded.EmbeddedPostgresFailed;

/** The service beside the bare server under the same load, and its memory in a sustained run. */
public final class ServiceBenchmark {

    /** Most of the code is warm when quotes are stored, and what is stored takes room on the disk. */
    private static final int OF_WARM_UP_WHEN_STORING = 8;

    private final Servers servers;
    private final Calculations ask;
    private final Timing timing;
    private final PrintStream out;

    private ServiceBenchmark(Servers servers, Calculations ask, Timing timing, PrintStream out) {
        this.servers = servers;
        this.ask = ask;
        this.timing = timing;
        this.out = out;
    }

    /** Takes the folder of the product; ends with 1 where memory grows, an answer is not the expected one, or a server does not start. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Timing timing = System.getenv().getOrDefault("BENCHMARK_QUICK", "").isEmpty() ? Timing.FULL : Timing.QUICK;
        boolean steady;
        try {
            Calculations ask = new Calculations(home.resolve("examples/quote.json"));
            try (Servers servers = new Servers(home, options(), ask)) {
                steady = new ServiceBenchmark(servers, ask, timing, System.out).run();
            }
        } catch (IllegalStateException
                | IllegalArgumentException
                | UncheckedIOException
                | EmbeddedPostgresFailed failure) {
            System.err.println("benchmarks: " + failure.getMessage());
            System.exit(1);
            return;
        }
        System.exit(steady ? 0 : 1);
    }

    /** Of Java, for both servers. */
    private static List<String> options() {
        String options =
                System.getenv().getOrDefault("BENCHMARK_SERVER_OPTS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private boolean run() {
        out.println(String.format(
                Locale.ROOT,
                "POST %s, %d connections, Java %s; %d rounds of %d s each after %,d requests to warm up",
                Calculations.PATH,
                Load.CONNECTIONS,
                Runtime.version(),
                timing.rounds(),
                timing.round().toSeconds(),
                timing.warmUp()));
        ServerProcess service = servers.service();
        ServerProcess bare = servers.bare();
        Duel quote = duel(
                timing.warmUp(),
                new Contestant("quote", service, ask.quotes(service.address())),
                new Contestant("bare server", bare, ask.bareQuotes(bare.address(), BareServer.QUOTE)),
                new Contestant("bare, answer encoded", bare, ask.bareQuotes(bare.address(), BareServer.ENCODED)));
        Duel stored = duel(
                timing.warmUp() / OF_WARM_UP_WHEN_STORING,
                new Contestant("stored quote", service, ask.stored(service.address())),
                new Contestant("bare server with INSERT", bare, ask.bareStored(bare.address())));
        boolean steady = endure(service);
        // the last figure only shows what a tree copied and encoded costs: the first is the aim
        out.println(String.format(Locale.ROOT, "ratio quote: %.2f", quote.ratio(1)));
        out.println(String.format(Locale.ROOT, "ratio stored: %.2f", stored.ratio(1)));
        out.println(String.format(Locale.ROOT, "ratio quote, answer encoded: %.2f", quote.ratio(2)));
        return steady;
    }

    private Duel duel(int warmUp, Contestant... contestants) {
        Duel duel = new Duel(List.of(contestants));
        duel.warmUp(warmUp, timing.round());
        duel.run(timing.rounds(), timing.round());
        duel.print(out);
        return duel;
    }

    private boolean endure(ServerProcess service) {
        try (Load load = new Load(service.address(), new Mix(ask, service.address()), Load.CONNECTIONS)) {
            return new Endurance(service, load).run(timing.sustained(), out);
        }
    }
}
