package org.openseverance.benchmarks.service;

import java.time.Duration;

/** A server and its load. */
record Contestant(String name, ServerProcess server, Load load) {

    /** One round: nanoseconds of each answer, sorted, and the server's processor time for each, in microseconds. */
    record Round(long[] nanos, double seconds, double processorMicros) {}

    Round run(Duration time) {
        Duration before = server.processorTime();
        long begun = System.nanoTime();
        long[] nanos = load.run(time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Duration spent = server.processorTime().minus(before);
        return new Round(nanos, seconds, spent.toNanos() / 1e3 / nanos.length);
    }
}
