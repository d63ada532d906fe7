package org.openseverance.benchmarks.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs contestants in turn, round after round, on this thread. What a busy machine does to one round it does to all in it. */
final class Race {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Contestant> contestants;
    private final Totals totals;
    private final List<long[]> rounds = new ArrayList<>();

    Race(List<Contestant> contestants, Totals totals) {
        this.contestants = List.copyOf(contestants);
        this.totals = totals;
    }

    void warmUp(int times) {
        for (int i = 0; i < times; i++) {
            contestants.forEach(this::timeOf);
        }
    }

    void run(int times) {
        for (int i = 0; i < times; i++) {
            rounds.add(contestants.stream().mapToLong(this::timeOf).toArray());
        }
    }

    private long timeOf(Contestant contestant) {
        totals.clear();
        long start = nanos();
        contestant.run(totals);
        return nanos() - start;
    }

    /** This thread's processor time: what others do on the machine is not counted, as far as they leave the caches alone. */
    static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
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
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
