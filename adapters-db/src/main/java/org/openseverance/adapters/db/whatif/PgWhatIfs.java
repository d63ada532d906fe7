package org.openseverance.adapters.db.whatif;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
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
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;

/** What-ifs and their jobs in PostgreSQL, whose clock counts the leases. */
public final class PgWhatIfs implements WhatIfStore {

    private static final String HEAD =
            "id, workforce, question, revisions, state, done, total, attempts, failure, at, by, finished";

    private final Connections connections;

    public PgWhatIfs(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<Stored> create(Caller caller, WhatIf whatIf, Deed deed, @Nullable RequestKey key) {
        Tuple arguments = Tuple.tuple()
                .addString(caller.tenant())
                .addUUID(whatIf.id())
                .addUUID(whatIf.workforce())
                .addString(whatIf.question())
                .addString(FlatJson.of(whatIf.revisions()))
                .addString(whatIf.state().label())
                .addLong(whatIf.done())
                .addLong(whatIf.all())
                .addInteger(whatIf.attempts())
                .addOffsetDateTime(Times.of(whatIf.at()))
                .addString(whatIf.by())
                .addString(key == null ? null : key.key())
                .addString(key == null ? null : key.requestHash())
                .addString(DeedText.of(deed));
        return stage(() -> connections
                .ask("select what_if_create($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", arguments)
                .map(rows -> {
                    @Nullable String earlier = rows.iterator().next().getString(0);
                    return new Stored(earlier == null ? whatIf.id().toString() : earlier, earlier != null);
                }));
    }

    @Override
    public CompletionStage<Optional<WhatIf>> find(Caller caller, UUID id) {
        return stage(() -> connections
                .ask("select " + HEAD + " from what_if_find($1, $2)", Tuple.of(caller.tenant(), id))
                .map(rows -> first(rows).map(PgWhatIfs::whatIf)));
    }

    @Override
    public CompletionStage<Optional<String>> report(Caller caller, UUID id) {
        return text("select report from what_if_find($1, $2)", caller, id);
    }

    @Override
    public CompletionStage<Optional<String>> csv(Caller caller, UUID id) {
        return text("select csv from what_if_find($1, $2)", caller, id);
    }

    private CompletionStage<Optional<String>> text(String statement, Caller caller, UUID id) {
        return stage(() -> connections
                .ask(statement, Tuple.of(caller.tenant(), id))
                .map(rows -> first(rows).flatMap(row -> Optional.ofNullable(row.getString(0)))));
    }

    @Override
    public CompletionStage<Page<WhatIf>> page(Caller caller, @Nullable String after, int limit) {
        return stage(() -> {
            Tuple arguments =
                    Bookmark.addTimed(Tuple.of(caller.tenant()), after).addInteger(Bookmark.rows(limit));
            return connections
                    .ask("select " + HEAD + " from what_ifs_page($1, $2, $3, $4)", arguments)
                    .map(rows ->
                            Bookmark.page(rows, limit, PgWhatIfs::whatIf, item -> Bookmark.of(item.at(), item.id())));
        });
    }

    @Override
    public CompletionStage<Boolean> cancel(Caller caller, UUID id, Deed deed) {
        return stage(
                () -> isDone("select what_if_cancel($1, $2, $3)", Tuple.of(caller.tenant(), id, DeedText.of(deed))));
    }

    @Override
    public CompletionStage<Optional<Claim>> claim(String server, Duration lease) {
        return stage(() -> connections
                .ask("select * from what_if_claim($1, $2)", Tuple.of(server, lease.toMillis()))
                .map(rows -> first(rows)
                        .map(row -> new Claim(
                                row.getUUID("id"),
                                row.getString("tenant"),
                                row.getString("by"),
                                server,
                                row.getInteger("attempt"),
                                row.getInteger("crashes")))));
    }

    @Override
    public CompletionStage<Boolean> progress(Claim claim, long done, long all, Duration lease) {
        return stage(() -> isDone(
                "select what_if_progress($1, $2, $3, $4, $5, $6, $7)",
                of(claim).addLong(done).addLong(all).addLong(lease.toMillis())));
    }

    @Override
    public CompletionStage<Boolean> finish(Claim claim, String report, String csv) {
        return stage(() -> end(claim, WhatIf.State.DONE, null, report, csv));
    }

    @Override
    public CompletionStage<Boolean> fail(Claim claim, String reason) {
        return stage(() -> end(claim, WhatIf.State.FAILED, reason, null, null));
    }

    @Override
    public CompletionStage<Void> release(Claim claim) {
        return stage(() -> end(claim, WhatIf.State.QUEUED, null, null, null).mapEmpty());
    }

    private Future<Boolean> end(
            Claim claim, WhatIf.State state, @Nullable String failure, @Nullable String report, @Nullable String csv) {
        return isDone(
                "select what_if_end($1, $2, $3, $4, $5, $6, $7, $8)",
                of(claim)
                        .addString(state.label())
                        .addString(failure)
                        .addString(report)
                        .addString(csv));
    }

    private static Tuple of(Claim claim) {
        return Tuple.of(claim.tenant(), claim.id(), claim.server(), claim.attempt());
    }

    private Future<Boolean> isDone(String statement, Tuple arguments) {
        return connections
                .ask(statement, arguments)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static WhatIf whatIf(Row row) {
        return new WhatIf(
                row.getUUID("id"),
                row.getUUID("workforce"),
                row.getString("question"),
                FlatJson.map(row.getString("revisions")),
                WhatIf.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                row.getInteger("attempts"),
                row.getString("failure"),
                Times.at(row, "at"),
                row.getString("by"),
                Times.atOrNull(row, "finished"));
    }
}
