package org.openseverance.application.workforces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** Port: snapshots of workforces. They never change, but that a person's facts can be erased. */
public interface WorkforceStore {

    /** Stores a workforce with its rows and faults: all or nothing. The rows go in batches, so that memory does not grow with them. */
    CompletionStage<Stored> store(
            Caller caller,
            WorkforceHead head,
            Workforce workforce,
            List<RowFault> faults,
            Deed deed,
            @Nullable RequestKey key);

    CompletionStage<Optional<WorkforceHead>> find(Caller caller, UUID id);

    /** Workforces, the newest first. */
    CompletionStage<Page<WorkforceHead>> page(Caller caller, @Nullable String after, int limit);

    /** Rows in their order. */
    CompletionStage<Page<EmployeeFacts>> employees(Caller caller, UUID id, @Nullable String after, int limit);

    /** One employee by id; if several rows have it, the first. */
    CompletionStage<Optional<EmployeeFacts>> employee(Caller caller, UUID id, String employeeId);

    /** Row faults in their order. */
    CompletionStage<Page<RowFault>> faults(Caller caller, UUID id, @Nullable String after, int limit);

    /** The rows as columns, read by a cursor, with the head of the same moment. Erased rows are left out. Each call reads anew; refused if there is none. */
    CompletionStage<LoadedWorkforce> load(Caller caller, UUID id);

    /** Deletes a workforce with its rows and faults; false if there is none. What-ifs that were made of it keep their sums and no person. */
    CompletionStage<Boolean> delete(Caller caller, UUID id, Deed deed);

    /**
     * Erases a person's facts in all workforces and stored calculations of the tenant. Hashes stay.
     *
     * @param deeds that are stored with it, by what it reached
     */
    CompletionStage<Erased> erase(Caller caller, String employeeId, Function<Erased, List<Deed>> deeds);

    /**
     * Erases the facts of all people in what was stored before, for all tenants; the retention rule.
     *
     * @return how many rows and calculations were erased
     */
    CompletionStage<Long> eraseBefore(Instant time);
}
