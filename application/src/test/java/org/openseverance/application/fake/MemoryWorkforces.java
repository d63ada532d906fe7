package org.openseverance.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.application.workforces.EmployeeFacts;
import org.openseverance.application.workforces.Erased;
import org.openseverance.application.workforces.LoadedWorkforce;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.application.workforces.WorkforceStore;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

final class MemoryWorkforces implements WorkforceStore {

    private final Ledger ledger;
    private final MemoryCalculations calculations;
    private final MemoryWhatIfs whatIfs;
    private final List<MemorySnapshot> all = new ArrayList<>();

    MemoryWorkforces(Ledger ledger, MemoryCalculations calculations, MemoryWhatIfs whatIfs) {
        this.ledger = ledger;
        this.calculations = calculations;
        this.whatIfs = whatIfs;
    }

    @Override
    public CompletionStage<Stored> store(
            Caller caller,
            WorkforceHead head,
            Workforce workforce,
            List<RowFault> faults,
            Deed deed,
            @Nullable RequestKey key) {
        return ledger.alone(() -> ledger.once(caller.tenant(), key, () -> {
            all.add(new MemorySnapshot(caller.tenant(), head, workforce, faults));
            ledger.add(caller.tenant(), List.of(deed));
            return new Stored(head.id().toString(), false);
        }));
    }

    @Override
    public CompletionStage<Optional<WorkforceHead>> find(Caller caller, UUID id) {
        return ledger.alone(() -> of(caller, id).map(MemorySnapshot::head));
    }

    @Override
    public CompletionStage<Page<WorkforceHead>> page(Caller caller, @Nullable String after, int limit) {
        return ledger.alone(() -> {
            List<WorkforceHead> heads = of(caller)
                    .map(MemorySnapshot::head)
                    .sorted(Comparator.comparing(WorkforceHead::at)
                            .thenComparing(WorkforceHead::id)
                            .reversed())
                    .toList();
            return Pages.of(heads, after, limit, head -> head.id().toString());
        });
    }

    @Override
    public CompletionStage<Page<EmployeeFacts>> employees(Caller caller, UUID id, @Nullable String after, int limit) {
        return ledger.alone(() -> Pages.of(
                of(caller, id).map(MemorySnapshot::employees).orElse(List.of()),
                after,
                limit,
                employee -> Integer.toString(employee.row())));
    }

    @Override
    public CompletionStage<Optional<EmployeeFacts>> employee(Caller caller, UUID id, String employeeId) {
        return ledger.alone(() -> of(caller, id)
                .flatMap(snapshot -> snapshot.employees().stream()
                        .filter(employee -> employeeId.equals(employee.employeeId()))
                        .findFirst()));
    }

    @Override
    public CompletionStage<Page<RowFault>> faults(Caller caller, UUID id, @Nullable String after, int limit) {
        return ledger.alone(() -> {
            List<RowFault> faults = of(caller, id).map(MemorySnapshot::faults).orElse(List.of());
            List<Integer> places = IntStream.range(0, faults.size()).boxed().toList();
            Page<Integer> page = Pages.of(places, after, limit, place -> Integer.toString(place));
            return new Page<>(page.items().stream().map(faults::get).toList(), page.next());
        });
    }

    @Override
    public CompletionStage<LoadedWorkforce> load(Caller caller, UUID id) {
        return ledger.alone(() -> of(caller, id)
                .map(snapshot -> new LoadedWorkforce(snapshot.head(), snapshot.load()))
                .orElseThrow(() -> Refused.notFound("There is no workforce " + id + ".", "")));
    }

    @Override
    public CompletionStage<Boolean> delete(Caller caller, UUID id, Deed deed) {
        return ledger.alone(() -> {
            boolean found = all.removeIf(snapshot -> snapshot.is(caller.tenant(), id));
            if (found) {
                whatIfs.requeue(caller.tenant(), id);
                ledger.add(caller.tenant(), List.of(deed));
            }
            return found;
        });
    }

    @Override
    public CompletionStage<Erased> erase(Caller caller, String employeeId, Function<Erased, List<Deed>> deeds) {
        return ledger.alone(() -> {
            List<UUID> erased = calculations.erase(caller.tenant(), employeeId);
            Map<UUID, Integer> rows = new HashMap<>();
            for (MemorySnapshot snapshot : of(caller).toList()) {
                if (snapshot.tellsOf(employeeId)) {
                    rows.put(snapshot.head().id(), snapshot.erase(employeeId));
                    whatIfs.requeue(caller.tenant(), snapshot.head().id());
                }
            }
            Erased reached = new Erased(erased, rows);
            ledger.add(caller.tenant(), deeds.apply(reached));
            return reached;
        });
    }

    @Override
    public CompletionStage<Long> eraseBefore(Instant time) {
        return ledger.alone(() -> {
            long count = calculations.eraseBefore(time).size();
            for (MemorySnapshot snapshot : all) {
                if (snapshot.head().at().isBefore(time)
                        && snapshot.head().erased() < snapshot.head().rows()) {
                    count += snapshot.eraseAll();
                    whatIfs.requeue(snapshot.tenant(), snapshot.head().id());
                }
            }
            return count;
        });
    }

    private Stream<MemorySnapshot> of(Caller caller) {
        return all.stream().filter(snapshot -> snapshot.tenant().equals(caller.tenant()));
    }

    private Optional<MemorySnapshot> of(Caller caller, UUID id) {
        return all.stream().filter(snapshot -> snapshot.is(caller.tenant(), id)).findFirst();
    }
}
