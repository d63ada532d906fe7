package org.openseverance.benchmarks.service;

import java.time.Duration;
import java.util.function.Supplier;

/** A server and what it is asked. */
record Contestant(String name, ServerProcess server, Supplier<Request> requests) {

    /**
     * What a server did for some time.
     *
     * @param nanos of each answer, sorted
     * @param seconds that it took
     * @param processorMicros of the server, for each answer
     */
    record Round(long[] nanos, double seconds, double processorMicros) {}

    /** Connects anew: a connection that waited for its turn might be closed by now. */
    Round run(Duration time) {
        try (Load load = new Load(server.address(), requests, Load.CONNECTIONS)) {
            Duration before = server.processorTime();
            long begun = System.nanoTime();
            long[] nanos = load.run(time);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Duration spent = server.processorTime().minus(before);
            return new Round(nanos, seconds, spent.toNanos() / 1e3 / nanos.length);
        }
    }
}
