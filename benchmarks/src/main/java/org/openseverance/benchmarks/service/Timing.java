package org.openseverance.benchmarks.service;

import java.time.Duration;

/**
 * How long everything is done.
 *
 * @param warmUp how many requests each contestant answers before anything counts, so that the compilers have done their work
 * @param rounds of each duel
 * @param round of each contestant
 * @param sustained the run that shows whether memory grows
 */
record Timing(int warmUp, int rounds, Duration round, Duration sustained) {

    static final Timing FULL = new Timing(300_000, 15, Duration.ofSeconds(3), Duration.ofSeconds(120));

    /** Shows that everything works; its figures say nothing. */
    static final Timing QUICK = new Timing(1_000, 3, Duration.ofSeconds(1), Duration.ofSeconds(8));
}
