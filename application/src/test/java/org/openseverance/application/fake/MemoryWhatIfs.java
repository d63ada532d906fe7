package org.openseverance.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;

final class MemoryWhatIfs implements WhatIfStore {

    private final Ledger ledger;
    private final List<MemoryJob> all = new ArrayList<>();

    MemoryWhatIfs(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletionStage<Stored> create(Caller caller, WhatIf whatIf, Deed deed, @Nullable RequestKey key) {
        return ledger.alone(() -> ledger.once(caller.tenant(), key, () -> {
            all.add(new MemoryJob(caller.tenant(), whatIf, null, Instant.MIN, 0, null, null));
            ledger.add(caller.tenant(), List.of(deed));
            return new Stored(whatIf.id().toString(), false);
        }));
    }

    @Override
    public CompletionStage<Optional<WhatIf>> find(Caller caller, UUID id) {
        return ledger.alone(() -> all.stream()
                .filter(job -> job.is(caller.tenant(), id))
                .map(MemoryJob::whatIf)
                .findFirst());
    }

    @Override
    public CompletionStage<Optional<String>> report(Caller caller, UUID id) {
        return text(caller, id, MemoryJob::report);
    }

    @Override
    public CompletionStage<Optional<String>> csv(Caller caller, UUID id) {
        return text(caller, id, MemoryJob::csv);
    }

    private CompletionStage<Optional<String>> text(Caller caller, UUID id, Function<MemoryJob, @Nullable String> of) {
        return ledger.alone(() -> all.stream()
                .filter(job -> job.is(caller.tenant(), id))
                .findFirst()
                .flatMap(job -> Optional.ofNullable(of.apply(job))));
    }

    @Override
    public CompletionStage<Page<WhatIf>> page(Caller caller, @Nullable String after, int limit) {
        return ledger.alone(() -> {
            List<WhatIf> found = all.stream()
                    .filter(job -> job.tenant().equals(caller.tenant()))
                    .map(MemoryJob::whatIf)
                    .sorted(Comparator.comparing(WhatIf::at)
                            .thenComparing(WhatIf::id)
                            .reversed())
                    .toList();
            return Pages.of(found, after, limit, whatIf -> whatIf.id().toString());
        });
    }

    @Override
    public CompletionStage<Boolean> cancel(Caller caller, UUID id, Deed deed) {
        return ledger.alone(() -> {
            boolean cancelled = change(
                    job -> job.is(caller.tenant(), id) && !job.whatIf().state().isOver(),
                    job -> job.with(WhatIf.State.CANCELLED, null, null, null));
            if (cancelled) {
                ledger.add(caller.tenant(), List.of(deed));
            }
            return cancelled;
        });
    }

    @Override
    public CompletionStage<Optional<Claim>> claim(String server, Duration lease) {
        return ledger.alone(() -> {
            Instant now = Instant.now();
            Optional<MemoryJob> oldest = all.stream()
                    .filter(job -> job.isFree(now))
                    .min(Comparator.comparing(job -> job.whatIf().at()));
            return oldest.map(job -> {
                MemoryJob taken = job.takenBy(server, now.plus(lease));
                all.set(all.indexOf(job), taken);
                WhatIf whatIf = taken.whatIf();
                return new Claim(whatIf.id(), taken.tenant(), whatIf.by(), server, whatIf.attempts(), taken.crashes());
            });
        });
    }

    @Override
    public CompletionStage<Boolean> progress(Claim claim, long done, long rows, Duration lease) {
        return ledger.alone(() -> change(
                job -> job.belongsTo(claim),
                job -> job.at(done, rows, Instant.now().plus(lease))));
    }

    @Override
    public CompletionStage<Boolean> finish(Claim claim, String report, String csv) {
        return ledger.alone(
                () -> change(job -> job.belongsTo(claim), job -> job.with(WhatIf.State.DONE, null, report, csv)));
    }

    @Override
    public CompletionStage<Boolean> fail(Claim claim, String reason) {
        return ledger.alone(
                () -> change(job -> job.belongsTo(claim), job -> job.with(WhatIf.State.FAILED, reason, null, null)));
    }

    @Override
    public CompletionStage<Void> release(Claim claim) {
        return ledger.alone(() -> {
            change(job -> job.belongsTo(claim), MemoryJob::queued);
            return null;
        });
    }

    /** Gives jobs over a workforce back to the queue, since it changed. */
    void requeue(String tenant, UUID workforce) {
        change(
                job -> job.tenant().equals(tenant)
                        && job.whatIf().workforce().equals(workforce)
                        && !job.whatIf().state().isOver(),
                MemoryJob::queued);
    }

    private boolean change(Predicate<MemoryJob> which, UnaryOperator<MemoryJob> how) {
        boolean found = all.stream().anyMatch(which);
        all.replaceAll(job -> which.test(job) ? how.apply(job) : job);
        return found;
    }
}
