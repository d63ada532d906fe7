package org.openseverance.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

final class MemoryCalculations implements CalculationStore {

    private record Kept(String tenant, StoredCalculation calculation) {}

    private final Ledger ledger;
    private final List<Kept> all = new ArrayList<>();

    MemoryCalculations(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletionStage<Stored> store(
            Caller caller, StoredCalculation calculation, List<Deed> deeds, @Nullable RequestKey key) {
        return ledger.alone(() -> ledger.once(caller.tenant(), key, () -> {
            all.add(new Kept(caller.tenant(), calculation));
            ledger.add(caller.tenant(), deeds);
            return new Stored(calculation.id().toString(), false);
        }));
    }

    @Override
    public CompletionStage<Optional<StoredCalculation>> find(Caller caller, UUID id) {
        return ledger.alone(() -> of(caller).filter(it -> it.id().equals(id)).findFirst());
    }

    @Override
    public CompletionStage<Page<StoredCalculation>> page(
            Caller caller, @Nullable String employeeId, @Nullable String after, int limit) {
        return ledger.alone(() -> {
            List<StoredCalculation> found = of(caller)
                    .filter(it -> employeeId == null || employeeId.equals(it.employeeId()))
                    .sorted(Comparator.comparing(StoredCalculation::at)
                            .thenComparing(StoredCalculation::id)
                            .reversed())
                    .map(it -> with(it, it.employeeId(), it.erased()))
                    .toList();
            return Pages.of(found, after, limit, it -> it.id().toString());
        });
    }

    private Stream<StoredCalculation> of(Caller caller) {
        return all.stream().filter(kept -> kept.tenant.equals(caller.tenant())).map(Kept::calculation);
    }

    /** Erases a person's calculations; returns which. */
    List<UUID> erase(String tenant, String employeeId) {
        return erase(kept -> kept.tenant.equals(tenant) && employeeId.equals(kept.calculation.employeeId()));
    }

    List<UUID> eraseBefore(Instant time) {
        return erase(kept -> kept.calculation.at().isBefore(time) && !kept.calculation.erased());
    }

    private List<UUID> erase(Predicate<Kept> which) {
        List<UUID> erased =
                all.stream().filter(which).map(kept -> kept.calculation.id()).toList();
        all.replaceAll(kept -> which.test(kept) ? new Kept(kept.tenant, with(kept.calculation, null, true)) : kept);
        return erased;
    }

    /** Without question and answer. */
    private static StoredCalculation with(StoredCalculation it, @Nullable String employeeId, boolean erased) {
        return new StoredCalculation(
                it.id(),
                it.at(),
                it.by(),
                it.plan(),
                it.revision(),
                it.revisions(),
                employeeId,
                null,
                it.questionHash(),
                null,
                it.answerHash(),
                erased);
    }
}
