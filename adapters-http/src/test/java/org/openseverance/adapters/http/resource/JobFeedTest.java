package org.openseverance.adapters.http.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.application.access.Caller;
import org.openseverance.application.whatif.WhatIf;

class JobFeedTest {

    private static final UUID ID = UUID.randomUUID();

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile WhatIf.State state = WhatIf.State.RUNNING;
    private final JobFeed feed = new JobFeed((caller, id) -> {
        looks.incrementAndGet();
        return CompletableFuture.completedStage(job());
    });

    private WhatIf job() {
        return new WhatIf(ID, ID, "{}", Map.of(), state, 1, 2, 1, null, Instant.EPOCH, "hr", null);
    }

    private static Caller someone(int number) {
        return new Caller("acme", "someone " + number, Set.of());
    }

    private CompletableFuture<Void> follow(int number) {
        Sink sink = new Sink() {
            @Override
            public CompletionStage<Void> write(byte[] piece) {
                told.add(new String(piece, StandardCharsets.UTF_8));
                return CompletableFuture.completedStage(null);
            }

            @Override
            public boolean isClosed() {
                return false;
            }
        };
        return feed.tell(someone(number), ID, sink, JobFeedTest::after).toCompletableFuture();
    }

    private static CompletionStage<Void> after(Duration time) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private List<CompletableFuture<Void>> follow(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::follow).toList();
    }

    private static void end(List<CompletableFuture<Void>> all) {
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aJobIsLookedAtFourTimesASecondHoweverManyFollowIt() throws InterruptedException {
        List<CompletableFuture<Void>> all = follow(0, 100);
        Thread.sleep(1_100);
        assertTrue(looks.get() <= 6, looks + " looks");
        assertEquals(100, told.size(), "the state is told once");

        state = WhatIf.State.DONE;
        end(all);

        assertEquals(
                100, told.stream().filter(event -> event.contains("event: end")).count());
    }

    @Test
    void allStreamsEndWhenTheServerStops() {
        List<CompletableFuture<Void>> all = follow(0, 5);

        feed.close();

        end(all);
        assertTrue(told.stream().noneMatch(event -> event.contains("event: end")), "the job is not over");
    }

    @Test
    void aCallerFollowsTwentyAtOnce() {
        List<CompletableFuture<Void>> all =
                IntStream.range(0, JobFeed.MOST).mapToObj(i -> follow(1)).toList();

        assertThrows(Declined.class, () -> feed.checkRoom(someone(1)));
        feed.checkRoom(someone(2));

        state = WhatIf.State.DONE;
        end(all);
        feed.checkRoom(someone(1));
    }
}
