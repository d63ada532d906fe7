package org.openseverance.adapters.db.workforces;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.text.Bookmark;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
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

/** Workforces in PostgreSQL: a row of the database for each employee. */
public final class PgWorkforces implements WorkforceStore {

    private final Connections connections;
    private final Erasure erasure;

    public PgWorkforces(Connections connections) {
        this.connections = connections;
        this.erasure = new Erasure(connections);
    }

    @Override
    public CompletionStage<Stored> store(
            Caller caller,
            WorkforceHead head,
            Workforce workforce,
            List<RowFault> faults,
            Deed deed,
            @Nullable RequestKey key) {
        return stage(() -> {
            FactsWriter writer = new FactsWriter(head, workforce);
            return connections.transaction(connection -> begin(connection, caller, head, deed, key)
                    .compose(earlier -> {
                        if (earlier.isPresent()) {
                            return Future.succeededFuture(new Stored(earlier.get(), true));
                        }
                        WorkforceImport portions =
                                new WorkforceImport(connections, connection, caller.tenant(), head.id());
                        return portions.rows(workforce, writer)
                                .compose(written -> portions.faults(faults))
                                .map(new Stored(head.id().toString(), false));
                    }));
        });
    }

    private static Future<Optional<String>> begin(
            SqlConnection connection, Caller caller, WorkforceHead head, Deed deed, @Nullable RequestKey key) {
        Tuple arguments = Tuple.tuple()
                .addString(caller.tenant())
                .addUUID(head.id())
                .addString(head.name())
                .addOffsetDateTime(Times.of(head.at()))
                .addString(head.by())
                .addInteger(head.rows())
                .addInteger(head.rowsFaulty())
                .addInteger(head.faultCount())
                .addString(ReadingText.of(head))
                .addString(head.contentHash())
                .addString(key == null ? null : key.key())
                .addString(key == null ? null : key.requestHash())
                .addString(DeedText.of(deed));
        return connection
                .preparedQuery("select workforce_begin($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
                .execute(arguments)
                .map(rows -> Optional.ofNullable(rows.iterator().next().getString(0)));
    }

    @Override
    public CompletionStage<Optional<WorkforceHead>> find(Caller caller, UUID id) {
        return stage(() -> connections
                .ask("select * from workforce_find($1, $2)", Tuple.of(caller.tenant(), id))
                .map(rows -> first(rows).map(ReadingText::head)));
    }

    @Override
    public CompletionStage<Page<WorkforceHead>> page(Caller caller, @Nullable String after, int limit) {
        return stage(() -> {
            Tuple arguments =
                    Bookmark.addTimed(Tuple.of(caller.tenant()), after).addInteger(Bookmark.rows(limit));
            return connections
                    .ask("select * from workforces_page($1, $2, $3, $4)", arguments)
                    .map(rows ->
                            Bookmark.page(rows, limit, ReadingText::head, head -> Bookmark.of(head.at(), head.id())));
        });
    }

    @Override
    public CompletionStage<Page<EmployeeFacts>> employees(Caller caller, UUID id, @Nullable String after, int limit) {
        return stage(() -> connections
                .ask(
                        "select * from employees_page($1, $2, $3, $4)",
                        Tuple.of(caller.tenant(), id, Bookmark.place(after), Bookmark.rows(limit)))
                .map(rows ->
                        Bookmark.page(rows, limit, PgWorkforces::employee, employee -> Bookmark.of(employee.row()))));
    }

    @Override
    public CompletionStage<Optional<EmployeeFacts>> employee(Caller caller, UUID id, String employeeId) {
        return stage(() -> connections
                .ask("select * from employee_find($1, $2, $3)", Tuple.of(caller.tenant(), id, employeeId))
                .map(rows -> first(rows).map(PgWorkforces::employee)));
    }

    @Override
    public CompletionStage<Page<RowFault>> faults(Caller caller, UUID id, @Nullable String after, int limit) {
        return stage(() -> {
            int place = Bookmark.place(after);
            return connections
                    .ask(
                            "select * from row_faults_page($1, $2, $3, $4)",
                            Tuple.of(caller.tenant(), id, place, Bookmark.rows(limit)))
                    .map(rows -> {
                        Page<RowFault> page = Bookmark.page(rows, limit, PgWorkforces::fault, fault -> "more");
                        // faults are numbered without gaps
                        return page.next() == null
                                ? page
                                : new Page<>(
                                        page.items(),
                                        Bookmark.of(place + page.items().size()));
                    });
        });
    }

    @Override
    public CompletionStage<LoadedWorkforce> load(Caller caller, UUID id) {
        return stage(() -> connections.transaction(
                caller.tenant(), connection -> WorkforceLoad.of(connections, connection, caller.tenant(), id)));
    }

    @Override
    public CompletionStage<Boolean> delete(Caller caller, UUID id, Deed deed) {
        return stage(() -> erasure.workforce(caller.tenant(), id, deed));
    }

    @Override
    public CompletionStage<Erased> erase(Caller caller, String employeeId, Function<Erased, List<Deed>> deeds) {
        return stage(() -> erasure.person(caller.tenant(), employeeId, deeds));
    }

    @Override
    public CompletionStage<Long> eraseBefore(Instant time) {
        return stage(() -> erasure.before(time));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static EmployeeFacts employee(Row row) {
        @Nullable String facts = row.getString("facts");
        return new EmployeeFacts(
                row.getInteger("place"),
                row.getInteger("source_row"),
                row.getString("employee_id"),
                facts == null ? Map.of() : FlatJson.map(facts),
                facts == null);
    }

    private static RowFault fault(Row row) {
        return new RowFault(
                row.getInteger("source_row"),
                row.getString("field"),
                row.getString("value"),
                row.getString("message"),
                row.getString("employee_id"));
    }
}
