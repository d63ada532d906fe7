package org.openseverance.application.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.worksheet.Unusable;

/**
 * Runs the jobs of what-ifs, one at a time on this server, by all its processors. A job whose server stops or loses its database is given back or claimed again after
 * its lease, and run from the start: its figures are stored in one step, so nothing is stored twice or half.
 */
public final class WhatIfJobs implements AutoCloseable {

    /** How long a server keeps a job without a word; then it counts as gone. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CRASHES = 3;
    /** The most row faults that a report lists. */
    private static final int FAULTS = 100;

    private final String server;
    private final WhatIfStore store;
    private final PreparedWhatIf.Preparing preparing;
    private final WhatIfFormat format;
    private final int threads;
    private final Duration lease;
    private final Clock clock;
    private final BiConsumer<String, Throwable> log;
    private final Semaphore woken = new Semaphore(0);
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(named("jobs-heart"));
    private final Thread loop = new Thread(this::work, "jobs");
    private volatile boolean resting;
    private volatile boolean stopping;
    private volatile @Nullable Running running;

    private record Running(WhatIfStore.Claim claim, JobProgress progress) {}

    /**
     * @param server names this server among those of the database
     * @param threads for example the number of processors
     * @param lease {@link #LEASE}, but in tests that wait for its end
     * @param log told what went wrong with which job, when it is a bug
     */
    public WhatIfJobs(
            String server,
            WhatIfStore store,
            Shelves shelves,
            LoadedWorkforces workforces,
            WhatIfFormat format,
            PlanFormat plans,
            int threads,
            Duration lease,
            Clock clock,
            BiConsumer<String, Throwable> log) {
        this.server = server;
        this.store = store;
        this.preparing = new PreparedWhatIf.Preparing(shelves, workforces, format, plans);
        this.format = format;
        this.threads = threads;
        this.lease = lease;
        this.clock = clock;
        this.log = log;
        loop.setDaemon(true);
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public void start() {
        loop.start();
    }

    /** Looks for a job at once. */
    public void wake() {
        woken.release();
    }

    private void work() {
        while (!resting) {
            try {
                Optional<WhatIfStore.Claim> claim = join(store.claim(server, lease));
                if (claim.isPresent()) {
                    run(claim.get());
                } else if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                if (!stopping && !isUnavailable(away)) {
                    log.accept("the queue of jobs", away);
                }
                pause();
            } catch (Error broken) {
                // for want of memory, for example: the job is claimed again after its lease, and others are served
                log.accept("the queue of jobs", broken);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK.toMillis() * 2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(WhatIfStore.Claim claim) {
        JobProgress progress = new JobProgress(store, claim, lease);
        running = new Running(claim, progress);
        var beat = heart.scheduleWithFixedDelay(progress::tell, 250, 250, TimeUnit.MILLISECONDS);
        try {
            if (claim.crashes() >= CRASHES) {
                insist(() -> store.fail(
                        claim, "The server broke down " + CRASHES + " times while it ran. Ask for less at a time."));
                return;
            }
            finish(claim, progress);
        } catch (CancellationException stopped) {
            if (stopping) {
                join(store.release(claim));
            }
        } catch (RuntimeException failed) {
            failed(claim, failed);
        } finally {
            beat.cancel(false);
            running = null;
        }
    }

    private void finish(WhatIfStore.Claim claim, JobProgress progress) {
        Caller caller = new Caller(claim.tenant(), claim.by(), Set.of());
        WhatIf whatIf = join(store.find(caller, claim.id())).orElseThrow();
        progress.rows(0, whatIf.all());
        PreparedWhatIf prepared = join(preparing.prepare(caller, whatIf));
        List<Fault> tooFine = Dimensions.sizes(
                prepared.question().dimensions(), prepared.question().workforce());
        if (!tooFine.isEmpty()) {
            refuse(claim, tooFine);
            return;
        }
        CompareWorkforce.Result result =
                new CompareWorkforce(prepared.beneath(), threads).compare(prepared.question(), progress);
        Answer answer = result.answer();
        if (answer == null) {
            refuse(claim, result.faults());
            return;
        }
        LocalDate made = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        progress.tell();
        List<RowFault> faults = join(preparing.workforces().faults(caller, prepared.head(), FAULTS));
        join(store.finish(
                claim,
                format.report(prepared.head(), faults, prepared.question(), answer, made),
                format.csv(prepared.head(), prepared.question(), answer, made)));
    }

    private void refuse(WhatIfStore.Claim claim, List<Fault> faults) {
        String all = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        insist(() -> store.fail(claim, "The comparison cannot be made. " + all));
    }

    /** What the database did not take is given back once it answers, or left to its lease: the job is claimed again. */
    private void failed(WhatIfStore.Claim claim, RuntimeException failed) {
        if (isUnavailable(failed)) {
            giveBack(claim);
            return;
        }
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        boolean told = cause instanceof Refused || cause instanceof Unusable || cause instanceof ArithmeticException;
        if (!told && !stopping) {
            log.accept("the job " + claim.id(), cause);
        }
        insist(() -> store.fail(
                claim,
                told
                        ? "The workforce and the plans do not go together: " + cause.getMessage()
                        : "A fault of the program ended it; the log of the server says more under " + claim.id()
                                + "."));
    }

    private void giveBack(WhatIfStore.Claim claim) {
        pause();
        insist(() -> store.release(claim));
    }

    /** Does a step as soon as the database answers, however long it is away: a job of which nothing is heard would count as a crash. */
    private void insist(Supplier<CompletionStage<?>> step) {
        while (true) {
            try {
                join(step.get());
                return;
            } catch (RuntimeException away) {
                if (stopping || !isUnavailable(away)) {
                    throw away;
                }
                pause();
            }
        }
    }

    private static boolean isUnavailable(Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        return cause instanceof Refused refused && refused.problem() instanceof Problem.Unavailable;
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** Takes no more jobs; the running one goes on. */
    public void rest() {
        resting = true;
        wake();
    }

    /** Takes no more jobs, lets the running one end if it ends soon, else gives it back, whatever it is at. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    void close(Duration patience) {
        rest();
        try {
            loop.join(patience.toMillis());
            stopping = true;
            Running last = running;
            if (last != null) {
                last.progress.stop();
                // reading a workforce and writing a report do not look whether they are stopped
                loop.join(patience.toMillis() / 5);
                if (loop.isAlive()) {
                    join(store.release(last.claim));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (CompletionException away) {
            log.accept("giving back the running job", away);
        } finally {
            heart.shutdownNow();
        }
    }
}
