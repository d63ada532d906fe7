package org.openseverance.benchmarks.service;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A sustained run: what the service holds in memory at its beginning and at points on the way. */
final class Endurance {

    private static final int POINTS = 4;

    /** What caches and code that was met for the first time may take. A leak of ten bytes a request is more in two minutes. */
    private static final long BOUND = 6L << 20;

    private final ServerProcess server;
    private final Load load;

    Endurance(ServerProcess server, Load load) {
        this.server = server;
        this.load = load;
    }

    /** Returns whether memory stayed within the bound. */
    boolean run(Duration time, PrintStream out) {
        Duration part = time.dividedBy(POINTS);
        // the first part is there to meet everything once
        long requests = load.run(part).length;
        try (LiveHeap heap = LiveHeap.of(server)) {
            long first = heap.bytes();
            long last = first;
            say(out, "live heap  %,9d KiB after %,9d requests of all kinds", first >> 10, requests);
            for (int i = 0; i < POINTS; i++) {
                requests += load.run(part).length;
                last = heap.bytes();
                say(out, "live heap  %,9d KiB after %,9d requests", last >> 10, requests);
            }
            boolean steady = last - first <= BOUND;
            say(
                    out,
                    steady ? "memory is steady: %+,d KiB" : "MEMORY GROWS: %+,d KiB; at most %,d were expected",
                    (last - first) >> 10,
                    BOUND >> 10);
            return steady;
        }
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
