package org.openseverance.benchmarks.service;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Contestants under the same load in turn, round after round. What a busy machine does to one it does to all, as near as may be. */
final class Duel {

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);
    private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999};

    private final List<Contestant> contestants;
    private final List<List<Contestant.Round>> rounds = new ArrayList<>();

    Duel(List<Contestant> contestants) {
        this.contestants = List.copyOf(contestants);
    }

    /** Goes round until each has answered so many requests, or {@link #LONGEST_WARM_UP} is over. */
    void warmUp(int requests, Duration time) {
        int[] answered = new int[contestants.size()];
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (Arrays.stream(answered).min().orElseThrow() < requests && System.nanoTime() < end) {
            for (int i = 0; i < answered.length; i++) {
                if (answered[i] < requests) {
                    answered[i] += contestants.get(i).run(time).nanos().length;
                }
            }
        }
    }

    void run(int times, Duration time) {
        for (int i = 0; i < times; i++) {
            rounds.add(
                    contestants.stream().map(contestant -> contestant.run(time)).toList());
        }
    }

    /** The first contestant's speed as a share of another's, by processor time: the median of the rounds. */
    double ratio(int other) {
        return median(rounds.stream()
                .mapToDouble(round ->
                        round.get(other).processorMicros() / round.get(0).processorMicros())
                .toArray());
    }

    private double leastMicros(int contestant) {
        return rounds.stream()
                .mapToDouble(round -> round.get(contestant).processorMicros())
                .min()
                .orElseThrow();
    }

    void print(PrintStream out) {
        out.println("                              CPU us a request  requests            latency in ms");
        out.println("                                least   median   a second     p50     p90     p99   p99.9");
        for (int i = 0; i < contestants.size(); i++) {
            out.println(line(i));
        }
    }

    private String line(int contestant) {
        List<Contestant.Round> own =
                rounds.stream().map(round -> round.get(contestant)).toList();
        long[] nanos = own.stream()
                .flatMapToLong(round -> LongStream.of(round.nanos()))
                .sorted()
                .toArray();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-28s %8.1f %8.1f %,10.0f",
                contestants.get(contestant).name(),
                leastMicros(contestant),
                median(own.stream()
                        .mapToDouble(Contestant.Round::processorMicros)
                        .toArray()),
                median(own.stream()
                        .mapToDouble(round -> round.nanos().length / round.seconds())
                        .toArray())));
        for (double quantile : QUANTILES) {
            long at = nanos[(int) Math.min(nanos.length - 1L, (long) (quantile * nanos.length))];
            line.append(String.format(Locale.ROOT, " %7.2f", at / 1e6));
        }
        return line.toString();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.of((sorted.length - 1) / 2, sorted.length / 2)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElseThrow();
    }
}
