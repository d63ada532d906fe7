package org.openseverance.adapters.db.audit;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.text.Bookmark;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.FlatJson;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;

/** The audit in PostgreSQL. */
public final class PgAudit implements AuditLog {

    private final Connections connections;

    public PgAudit(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<Page<Deed>> page(
            Caller caller, @Nullable String subject, @Nullable String after, int limit) {
        return stage(() -> {
            Tuple arguments =
                    Bookmark.addTimed(Tuple.of(caller.tenant(), subject), after).addInteger(Bookmark.rows(limit));
            return connections
                    .ask("select * from audit_page($1, $2, $3, $4, $5)", arguments)
                    .map(rows -> Bookmark.page(rows, limit, PgAudit::deed, deed -> Bookmark.of(deed.at(), deed.id())));
        });
    }

    @Override
    public CompletionStage<Void> append(Caller caller, Deed deed) {
        return stage(() -> connections
                .ask("select audit_append($1, $2)", Tuple.of(caller.tenant(), DeedText.of(deed)))
                .mapEmpty());
    }

    private static Deed deed(Row row) {
        return new Deed(
                row.getUUID("id"),
                Times.at(row, "at"),
                row.getString("by"),
                Deed.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("plan_revision"),
                row.getString("input_hash"),
                FlatJson.map(row.getString("details")));
    }
}
