package org.openseverance.application.workforces;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** Stores workforces as they were read, deletes them, and erases people. */
public final class KeepWorkforce {

    private final WorkforceStore store;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    public KeepWorkforce(WorkforceStore store, Pseudonyms pseudonyms, Clock clock) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * A workforce as it was read from a file.
     *
     * @param faults all of them, or the first of very many; {@code faultCount} counts all
     */
    public record Read(
            String name,
            Workforce workforce,
            int rowsFaulty,
            int faultCount,
            List<RowFault> faults,
            Map<String, String> headers,
            List<String> ignored,
            List<WorkforceHead.Column> columns,
            List<String> notes,
            String contentHash) {}

    /** Stores a workforce. */
    public CompletionStage<Stored> store(Caller caller, Read read, @Nullable RequestKey key) {
        WorkforceHead head = new WorkforceHead(
                UUID.randomUUID(),
                read.name,
                clock.instant(),
                caller.subject(),
                read.workforce.size(),
                read.rowsFaulty,
                read.faultCount,
                read.headers,
                read.ignored,
                read.columns,
                read.notes,
                read.contentHash,
                0);
        Deed deed = deed(
                caller,
                Deed.Action.IMPORTED,
                head.id().toString(),
                read.contentHash,
                Map.of("rows", Integer.toString(head.rows()), "rows_faulty", Integer.toString(head.rowsFaulty())));
        return store.store(caller, head, read.workforce, read.faults, deed, key);
    }

    /** Deletes a workforce; refused if there is none. */
    public CompletionStage<Void> delete(Caller caller, UUID id) {
        Deed deed = deed(caller, Deed.Action.DELETED, id.toString(), null, Map.of());
        return store.delete(caller, id, deed).thenAccept(deleted -> {
            if (!deleted) {
                throw Refused.notFound("There is no workforce " + id + ".", "GET /v1/workforces lists them.");
            }
        });
    }

    /**
     * Erases a person's facts wherever they are kept. The audit tells it of the person by a pseudonym, and of each calculation and workforce that it reached. Says how
     * many rows and calculations were erased.
     */
    public CompletionStage<Long> erase(Caller caller, String employeeId) {
        return pseudonyms
                .of(caller, employeeId)
                .thenCompose(name -> store.erase(caller, employeeId, erased -> deeds(caller, name, erased)))
                .thenApply(Erased::count);
    }

    private List<Deed> deeds(Caller caller, String name, Erased erased) {
        List<Deed> deeds = new ArrayList<>();
        int calculations = erased.calculations().size();
        Map<String, String> counts = Map.of(
                "calculations", Integer.toString(calculations), "rows", Long.toString(erased.count() - calculations));
        deeds.add(deed(caller, Deed.Action.ERASED, name, null, counts));
        for (UUID calculation : erased.calculations()) {
            deeds.add(deed(caller, Deed.Action.ERASED, calculation.toString(), null, Map.of("person", name)));
        }
        erased.rows()
                .forEach((workforce, rows) -> deeds.add(deed(
                        caller,
                        Deed.Action.ERASED,
                        workforce.toString(),
                        null,
                        Map.of("person", name, "rows", Integer.toString(rows)))));
        return deeds;
    }

    /** Erases the facts of all people that were stored so long ago, of all tenants. */
    public CompletionStage<Long> eraseOlderThan(Duration age) {
        return store.eraseBefore(clock.instant().minus(age));
    }

    private Deed deed(
            Caller caller, Deed.Action action, String subject, @Nullable String hash, Map<String, String> details) {
        return new Deed(UUID.randomUUID(), clock.instant(), caller.subject(), action, subject, null, hash, details);
    }
}
