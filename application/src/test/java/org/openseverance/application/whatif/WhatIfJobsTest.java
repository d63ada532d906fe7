package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.fake.MemoryStores;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.plans.ShippedPlans;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Workforce;

/** What becomes of a job when its server stops or its database is away; the job itself stands still where the test says so. */
class WhatIfJobsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Caller caller = Samples.someone();
    private final MemoryStores stores = new MemoryStores();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final AtomicInteger refusals = new AtomicInteger();

    private WhatIfJobs jobs(Duration lease) {
        Shelves shelves = new Shelves(
                Faked.port(ShippedPlans.class),
                stores.plans(),
                Faked.port(PlanFormat.class),
                Runnable::run,
                Clock.systemUTC());
        return new WhatIfJobs(
                "a",
                breakable(),
                shelves,
                new LoadedWorkforces(stores.workforces(), 1),
                standingStill(),
                Faked.port(PlanFormat.class),
                1,
                lease,
                Clock.systemUTC(),
                (what, bug) -> {});
    }

    /** The first that is asked when a job runs. */
    private WhatIfFormat standingStill() {
        return Faked.port(WhatIfFormat.class, (proxy, method, arguments) -> {
            begun.countDown();
            goesOn.await();
            throw away();
        });
    }

    /** The store in memory, which does not answer so many times when a job is given back or fails. */
    private WhatIfStore breakable() {
        return Faked.port(WhatIfStore.class, (proxy, method, arguments) -> {
            if (List.of("release", "fail").contains(method.getName()) && refusals.getAndDecrement() > 0) {
                return CompletableFuture.failedFuture(away());
            }
            try {
                return method.invoke(stores.whatIfs(), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    private static Refused away() {
        return new Refused(new Problem.Unavailable("The database is away.", "", Duration.ofSeconds(2)));
    }

    private WhatIf ask() {
        Workforce rows = Rows.people(1);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Outcome.of(stores.workforces()
                .store(caller, head, rows, List.of(), Samples.deed(Deed.Action.IMPORTED, "people"), null));
        WhatIf whatIf = Samples.whatIf(head.id(), Samples.NOON);
        Outcome.of(stores.whatIfs()
                .create(
                        caller,
                        whatIf,
                        Samples.deed(Deed.Action.ASKED_WHAT_IF, whatIf.id().toString()),
                        null));
        return whatIf;
    }

    private WhatIf.State state(WhatIf whatIf) {
        return Outcome.of(stores.whatIfs().find(caller, whatIf.id()))
                .orElseThrow()
                .state();
    }

    private WhatIfStore.Claim claimed() {
        return Outcome.of(stores.whatIfs().claim("b", LONG)).orElseThrow();
    }

    private void await(WhatIfJobs jobs) throws InterruptedException {
        jobs.start();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
    }

    @Test
    void aServerThatRestsTakesNoMoreJobs() throws InterruptedException {
        ask();
        WhatIfJobs jobs = jobs(LONG);
        await(jobs);
        jobs.rest();
        WhatIf second = ask();

        goesOn.countDown();
        Thread.sleep(1_500);

        assertEquals(WhatIf.State.QUEUED, state(second));
        jobs.close(SHORT);
    }

    @Test
    void aJobThatCannotBeStoppedIsGivenBackWhenItsServerStops() throws InterruptedException {
        WhatIf whatIf = ask();
        WhatIfJobs jobs = jobs(LONG);
        await(jobs);

        jobs.close(SHORT);

        assertEquals(WhatIf.State.QUEUED, state(whatIf));
        assertEquals(0, claimed().crashes());
        goesOn.countDown();
    }

    @Test
    void aJobIsGivenBackThoughItsDatabaseWasAwayForLongerThanItsLease() throws InterruptedException {
        WhatIf whatIf = ask();
        refusals.set(2);
        WhatIfJobs jobs = jobs(SHORT);
        await(jobs);
        jobs.rest();

        goesOn.countDown();
        for (int i = 0; i < 100 && state(whatIf) != WhatIf.State.QUEUED; i++) {
            Thread.sleep(100);
        }

        assertEquals(0, claimed().crashes());
        jobs.close(SHORT);
    }
}
