package org.openseverance.domain.wrong;

import java.time.Instant;
import java.util.function.Supplier;

/** Wrong on purpose: a method reference reads the clock as well. */
public final class RefersToTheClock {
    Supplier<Instant> time() {
        return Instant::now;
    }
}
