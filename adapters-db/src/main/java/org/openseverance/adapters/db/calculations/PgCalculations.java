package org.openseverance.adapters.db.calculations;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Outages;
import org.openseverance.adapters.db.text.Bookmark;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** Calculations in PostgreSQL. Those that come while others are being stored are stored together, with one commit. */
public final class PgCalculations implements CalculationStore {

    private static final int TOGETHER = 256;
    private static final int MOST_WAITING = 20_000;

    private final Connections connections;
    private final Batches<Entry> batches = new Batches<>(TOGETHER, this::send);

    public PgCalculations(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<Stored> store(
            Caller caller, StoredCalculation calculation, List<Deed> deeds, @Nullable RequestKey key) {
        if (batches.waiting() >= MOST_WAITING) {
            return CompletableFuture.failedStage(
                    Outages.unavailable(new IllegalStateException(MOST_WAITING + " calculations wait to be stored")));
        }
        Entry entry = new Entry(caller, calculation, deeds, key);
        batches.add(entry);
        return entry.answer.minimalCompletionStage();
    }

    @Override
    public CompletionStage<Optional<StoredCalculation>> find(Caller caller, UUID id) {
        return stage(() -> connections
                .ask("select * from calculation_find($1, $2)", Tuple.of(caller.tenant(), id))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(calculation(row));
                    }
                    return Optional.empty();
                }));
    }

    @Override
    public CompletionStage<Page<StoredCalculation>> page(
            Caller caller, @Nullable String employeeId, @Nullable String after, int limit) {
        return stage(() -> {
            Tuple arguments = Bookmark.addTimed(Tuple.of(caller.tenant(), employeeId), after)
                    .addInteger(Bookmark.rows(limit));
            return connections
                    .ask("select * from calculations_page($1, $2, $3, $4, $5)", arguments)
                    .map(rows -> Bookmark.page(
                            rows, limit, PgCalculations::calculation, item -> Bookmark.of(item.at(), item.id())));
        });
    }

    private Future<?> send(List<Entry> entries) {
        Collection<List<Entry>> tenants = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.tenant, LinkedHashMap::new, Collectors.toList()))
                .values();
        return Future.join(tenants.stream().map(this::sendOfTenant).toList());
    }

    /** Its future ends well in any case; the entries are told. */
    private Future<?> sendOfTenant(List<Entry> entries) {
        return Future.succeededFuture()
                .compose(begun -> connections.ask(EntryArrays.STATEMENT, EntryArrays.of(entries)))
                .compose(rows -> tell(entries, rows))
                .recover(failure -> {
                    if (entries.size() == 1 || (failure instanceof Refused refused && isOutage(refused))) {
                        entries.forEach(entry -> entry.fail(failure));
                        return Future.succeededFuture();
                    }
                    // one of them is at fault, and the others are not to suffer
                    return Future.join(entries.stream()
                                    .map(entry -> sendOfTenant(List.of(entry)))
                                    .toList())
                            .mapEmpty();
                });
    }

    private static boolean isOutage(Refused refused) {
        return refused.problem() instanceof Problem.Unavailable;
    }

    private static Future<Void> tell(List<Entry> entries, RowSet<Row> rows) {
        int i = 0;
        for (Row row : rows) {
            Entry entry = entries.get(i++);
            if (row.getBoolean("reused")) {
                entry.fail(Outages.keyReused());
            } else {
                entry.succeed(new Stored(row.getString("stored"), row.getBoolean("again")));
            }
        }
        return Future.succeededFuture();
    }

    private static StoredCalculation calculation(Row row) {
        Map<String, String> revisions = FlatJson.map(row.getString("revisions"));
        return new StoredCalculation(
                row.getUUID("id"),
                Times.at(row, "at"),
                row.getString("by"),
                row.getString("plan"),
                row.getString("revision"),
                revisions,
                row.getString("employee_id"),
                row.getString("question"),
                row.getString("question_hash"),
                row.getString("answer"),
                row.getString("answer_hash"),
                row.getBoolean("erased"));
    }
}
