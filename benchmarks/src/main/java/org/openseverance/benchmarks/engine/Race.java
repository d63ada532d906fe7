package org.openseverance.benchmarks.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs contestants in turn, round after round, on this thread. What a busy machine does to one round it does to all in it. */
final class Race {

    private final List<Contestant> contestants;
    private final Totals totals;
    private final List<long[]> rounds = new ArrayList<>();

    Race(List<Contestant> contestants, Totals totals) {
        this.contestants = List.copyOf(contestants);
        this.totals = totals;
    }

    void warmUp(int times) {
        for (int i = 0; i < times; i++) {
            contestants.forEach(this::nanosOf);
        }
    }

    void run(int times) {
        for (int i = 0; i < times; i++) {
            rounds.add(contestants.stream().mapToLong(this::nanosOf).toArray());
        }
    }

    private long nanosOf(Contestant contestant) {
        totals.clear();
        long start = System.nanoTime();
        contestant.run(totals);
        return System.nanoTime() - start;
    }

    /** The median time of one contestant. */
    double nanos(int contestant) {
        return median(rounds.stream().mapToDouble(round -> round[contestant]).toArray());
    }

    /** The median of the ratios of two contestants within a round. */
    double ratio(int ours, int theirs) {
        return median(rounds.stream()
                .mapToDouble(round -> (double) round[ours] / round[theirs])
                .toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElseThrow();
    }

    /** Bytes that this thread allocates in doing something. */
    static long bytesOf(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
