package org.openseverance.app.serve;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until it is so. */
final class Eventually {

    private static final long PAUSE_MILLIS = 20;

    private Eventually() {}

    static <T> T get(Duration patience, Supplier<T> ask, Predicate<T> enough) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            T got = ask.get();
            if (enough.test(got)) {
                return got;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("after " + patience + " it is still " + got);
            }
            pause(PAUSE_MILLIS);
        }
    }

    static void so(Duration patience, Supplier<Boolean> ask) {
        get(patience, ask, yes -> yes);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
