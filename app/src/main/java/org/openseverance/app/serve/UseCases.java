package org.openseverance.app.serve;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openseverance.adapters.db.Database;
import org.openseverance.adapters.files.library.PlanDocuments;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.adapters.files.report.WhatIfDocuments;
import org.openseverance.adapters.files.result.PackageDocuments;
import org.openseverance.adapters.http.exchange.Hash;
import org.openseverance.adapters.http.resource.JobFeed;
import org.openseverance.adapters.http.resource.Resources;
import org.openseverance.application.calculations.Calculate;
import org.openseverance.application.calculations.Fingerprint;
import org.openseverance.application.calculations.PackageFormat;
import org.openseverance.application.calculations.Recompute;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.PublishPlan;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.store.ForgetRequestKeys;
import org.openseverance.application.whatif.AskWhatIf;
import org.openseverance.application.whatif.ComparedPeople;
import org.openseverance.application.whatif.WhatIfFormat;
import org.openseverance.application.whatif.WhatIfJobs;
import org.openseverance.application.workforces.KeepWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All use cases over one database. */
final class UseCases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfJobs.class);

    /** The most rows of a workforce. */
    private static final int ROWS = 5_000_000;

    private final WhatIfJobs jobs;
    private final KeepWorkforce keep;
    private final ForgetRequestKeys forget;
    private final Resources resources;
    private final List<ExecutorService> workers;

    private UseCases(
            WhatIfJobs jobs,
            KeepWorkforce keep,
            ForgetRequestKeys forget,
            Resources resources,
            List<ExecutorService> workers) {
        this.jobs = jobs;
        this.keep = keep;
        this.forget = forget;
        this.resources = resources;
        this.workers = workers;
    }

    static UseCases over(Database database, Duration lease, Clock clock) {
        PlanFormat planFormat = new PlanDocuments();
        PackageFormat packageFormat = new PackageDocuments();
        WhatIfFormat whatIfFormat = new WhatIfDocuments();
        Fingerprint fingerprint = content -> "sha256:" + Hash.of(content);
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        // apart, so that requests which need a plan do not wait for rankings
        ExecutorService readers = Executors.newFixedThreadPool(processors);

        Shelves shelves = new Shelves(PlanFolder.shipped(), database.plans(), planFormat, readers, clock);
        Calculate calculate = new Calculate(shelves, database.calculations(), packageFormat, fingerprint, clock);
        KeepWorkforce keep = new KeepWorkforce(database.workforces(), database.pseudonyms(), clock);
        // a quarter of the memory, at 200 bytes a row, and a sixteenth, at 20; a file that is read may have half of it
        long memory = Runtime.getRuntime().maxMemory();
        LoadedWorkforces loaded = new LoadedWorkforces(database.workforces(), memory / 4 / 200);
        AskWhatIf ask = new AskWhatIf(
                shelves, loaded, database.whatIfs(), whatIfFormat, planFormat, fingerprint, readers, clock);
        WhatIfJobs jobs = new WhatIfJobs(
                UUID.randomUUID().toString(),
                database.whatIfs(),
                shelves,
                loaded,
                whatIfFormat,
                planFormat,
                processors,
                lease,
                clock,
                (what, bug) -> LOG.error("{} failed", what, bug));
        Resources resources = new Resources(
                shelves,
                new PublishPlan(shelves, database.plans(), planFormat, clock),
                database.plans(),
                calculate,
                new Recompute(calculate, shelves, packageFormat, database.audit(), clock),
                database.calculations(),
                keep,
                loaded,
                database.workforces(),
                ask,
                new ComparedPeople(ask, shelves, loaded, whatIfFormat, planFormat, workers, memory / 16 / 20),
                database.whatIfs(),
                new JobFeed(ask::find),
                database.audit(),
                jobs::wake,
                ROWS,
                memory / 2);
        jobs.start();
        return new UseCases(
                jobs, keep, new ForgetRequestKeys(database.requestKeys(), clock), resources, List.of(workers, readers));
    }

    Resources resources() {
        return resources;
    }

    KeepWorkforce keep() {
        return keep;
    }

    ForgetRequestKeys forget() {
        return forget;
    }

    /** Takes no more jobs and ends what would be told for long, while requests under way are still answered. */
    void rest() {
        jobs.rest();
        resources.feed().close();
    }

    /** Lets the running job end or gives it back. */
    @Override
    public void close() {
        jobs.close();
        workers.forEach(ExecutorService::shutdownNow);
    }
}
