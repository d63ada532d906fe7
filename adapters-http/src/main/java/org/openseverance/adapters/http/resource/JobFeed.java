package org.openseverance.adapters.http.resource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.http.exchange.Sink;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.application.access.Caller;
import org.openseverance.application.whatif.WhatIf;

/** Tells followers of jobs how far they are. A job is looked at so often and no more, however many follow it on this server. */
public final class JobFeed {

    /** How many jobs a caller may follow at once. */
    static final int MOST = 20;

    private static final Duration LOOK = Duration.ofMillis(250);

    private final BiFunction<Caller, UUID, CompletionStage<WhatIf>> jobs;
    private final Map<Job, Look> looks = new ConcurrentHashMap<>();
    private final Map<Follower, Integer> followers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Job(String tenant, UUID id) {}

    private record Look(long at, CompletionStage<WhatIf> found) {}

    private record Follower(String tenant, String subject) {}

    /**
     * @param jobs finds the job of a caller
     */
    public JobFeed(BiFunction<Caller, UUID, CompletionStage<WhatIf>> jobs) {
        this.jobs = jobs;
    }

    /** Ends what is told; followers come again, to another server. */
    public void close() {
        closed = true;
    }

    /** Refuses who follows as many as one may. */
    void checkRoom(Caller caller) {
        if (followers.getOrDefault(follower(caller), 0) >= MOST) {
            throw new Declined(new ProblemAnswer(
                            ProblemKind.TOO_MANY,
                            "You follow " + MOST + " jobs already, which is as many as one may at once.",
                            "Close one of the streams, or ask for the job now and then.")
                    .with("Retry-After", "5"));
        }
    }

    /**
     * Tells the job's state when it is another than told before, until it is over.
     *
     * @param after ends after some time
     */
    CompletionStage<Void> tell(Caller caller, UUID id, Sink sink, Function<Duration, CompletionStage<Void>> after) {
        Follower follower = follower(caller);
        followers.merge(follower, 1, Integer::sum);
        return CompletableFuture.completedStage("")
                .thenCompose(nothing -> tell(caller, id, sink, after, nothing))
                .whenComplete((told, failed) -> {
                    followers.computeIfPresent(follower, (who, count) -> count == 1 ? null : count - 1);
                    looks.remove(new Job(caller.tenant(), id));
                });
    }

    private CompletionStage<Void> tell(
            Caller caller, UUID id, Sink sink, Function<Duration, CompletionStage<Void>> after, String before) {
        return look(caller, id).thenCompose(whatIf -> {
            String now = new String(ResultJson.bytes(json -> JobJson.write(json, whatIf)), StandardCharsets.UTF_8);
            CompletionStage<Void> told =
                    now.equals(before) ? CompletableFuture.completedFuture(null) : sink.event("progress", now);
            return told.thenCompose(written -> {
                if (whatIf.state().isOver()) {
                    return sink.event("end", now);
                }
                return closed || sink.isClosed()
                        ? CompletableFuture.<Void>completedFuture(null)
                        : after.apply(LOOK).thenCompose(waited -> tell(caller, id, sink, after, now));
            });
        });
    }

    private CompletionStage<WhatIf> look(Caller caller, UUID id) {
        long now = System.nanoTime();
        return looks.compute(
                        new Job(caller.tenant(), id),
                        (job, last) -> last != null && now - last.at < LOOK.toNanos()
                                ? last
                                : new Look(now, jobs.apply(caller, id)))
                .found;
    }

    private static Follower follower(Caller caller) {
        return new Follower(caller.tenant(), caller.subject());
    }
}
