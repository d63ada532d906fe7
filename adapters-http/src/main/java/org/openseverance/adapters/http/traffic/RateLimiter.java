package org.openseverance.adapters.http.traffic;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * So many requests a minute for each key, all at once if they come so. Of a key only the time is kept at which all that it has asked
 * would have been paced out (the generic cell rate algorithm), so there is nothing to lock and little to hold.
 */
public final class RateLimiter {

    private static final int MOST_KEYS = 100_000;

    private final int perMinute;
    private final String policy;
    private final long pace;
    private final LongSupplier clock;
    private final ConcurrentMap<Object, AtomicLong> pacedUntil = new ConcurrentHashMap<>();

    /** Limits by the machine's clock. */
    public RateLimiter(int perMinute) {
        this(perMinute, sinceNow());
    }

    RateLimiter(int perMinute, LongSupplier nanoseconds) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("at least one request a minute must be allowed");
        }
        this.perMinute = perMinute;
        this.policy = "\"default\";q=" + perMinute + ";w=60";
        this.pace = TimeUnit.MINUTES.toNanos(1) / perMinute;
        this.clock = nanoseconds;
    }

    private static LongSupplier sinceNow() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    /**
     * What is said of a request.
     *
     * @param remaining how many more could come now
     * @param seconds until one more can come
     */
    public record Verdict(boolean allowed, int remaining, long seconds) {}

    /** Counts a request. */
    public Verdict take(Object key) {
        long now = clock.getAsLong();
        AtomicLong known = pacedUntil.get(key);
        AtomicLong until = known == null ? added(key, now) : known;
        long window = perMinute * pace;
        while (true) {
            long before = until.get();
            long after = Math.max(now, before) + pace;
            if (after - now > window) {
                return new Verdict(false, 0, seconds(after - now - window));
            }
            if (until.compareAndSet(before, after)) {
                int remaining = (int) ((window - (after - now)) / pace);
                return new Verdict(true, remaining, seconds(pace));
            }
        }
    }

    private AtomicLong added(Object key, long now) {
        AtomicLong until = pacedUntil.computeIfAbsent(key, fresh -> new AtomicLong());
        if (pacedUntil.size() > MOST_KEYS) {
            pacedUntil.values().removeIf(each -> each.get() <= now);
        }
        return until;
    }

    private static long seconds(long nanoseconds) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanoseconds + 999_999_999));
    }

    /** The limit as the header RateLimit-Policy tells it. */
    public String policy() {
        return policy;
    }

    /** What is left, as the header RateLimit tells it. */
    public static String left(Verdict verdict) {
        return "\"default\";r=" + verdict.remaining() + ";t=" + verdict.seconds();
    }
}
