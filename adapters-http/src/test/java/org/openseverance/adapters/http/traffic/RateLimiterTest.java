package org.openseverance.adapters.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong clock = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(6, clock::get);

    @Test
    void allowsAMinutesWorthAtOnceAndThenOneNowAndThen() {
        for (int left = 5; left >= 0; left--) {
            assertEquals(new RateLimiter.Verdict(true, left, 10), limiter.take("a"));
        }
        assertEquals(new RateLimiter.Verdict(false, 0, 10), limiter.take("a"));
        clock.set(TimeUnit.SECONDS.toNanos(9));
        assertEquals(new RateLimiter.Verdict(false, 0, 1), limiter.take("a"));
        clock.set(TimeUnit.SECONDS.toNanos(10));
        assertEquals(new RateLimiter.Verdict(true, 0, 10), limiter.take("a"));
        assertFalse(limiter.take("a").allowed());
    }

    @Test
    void givesEachKeyItsOwn() {
        for (int i = 0; i < 6; i++) {
            limiter.take("a");
        }
        assertFalse(limiter.take("a").allowed());
        assertTrue(limiter.take("b").allowed());
    }

    @Test
    void restGivesNoMoreThanAMinutesWorth() {
        clock.set(TimeUnit.HOURS.toNanos(5));
        assertEquals(5, limiter.take("a").remaining());
    }

    @Test
    void writesTheHeaders() {
        assertEquals("\"default\";q=6;w=60", limiter.policy());
        assertEquals("\"default\";r=5;t=10", RateLimiter.left(limiter.take("a")));
    }
}
