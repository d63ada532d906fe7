package org.openseverance.adapters.db.plans;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** Published plans in PostgreSQL. */
public final class PgPlans implements PlanStore {

    private final Connections connections;

    public PgPlans(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<Long> version(Caller caller) {
        return stage(() -> connections
                .ask("select plans_version($1)", Tuple.of(caller.tenant()))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Override
    public CompletionStage<List<PublishedPlan>> current(Caller caller) {
        return stage(() -> plans("select * from plans_current($1)", Tuple.of(caller.tenant())));
    }

    @Override
    public CompletionStage<List<PublishedPlan>> revisions(Caller caller, String id) {
        return stage(() -> plans("select * from plan_revisions($1, $2)", Tuple.of(caller.tenant(), id)));
    }

    @Override
    public CompletionStage<Optional<PublishedPlan>> revision(Caller caller, String id, String revision) {
        return stage(() -> plans("select * from plan_of_revision($1, $2, $3)", Tuple.of(caller.tenant(), id, revision))
                .map(found -> found.stream().findFirst()));
    }

    @Override
    public CompletionStage<Stored> publish(
            Caller caller, PublishedPlan plan, @Nullable String replaces, Deed deed, @Nullable RequestKey key) {
        Tuple arguments = Tuple.tuple()
                .addString(caller.tenant())
                .addString(plan.id())
                .addString(plan.revision())
                .addString(plan.title())
                .addString(plan.document())
                .addOffsetDateTime(Times.of(plan.at()))
                .addString(plan.by())
                .addString(replaces)
                .addString(key == null ? null : key.key())
                .addString(key == null ? null : key.requestHash())
                .addString(DeedText.of(deed));
        return stage(() -> connections
                .ask("select * from plan_publish($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", arguments)
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Stored(row.getString("stored"), row.getBoolean("changed"), row.getBoolean("replayed"));
                }));
    }

    @Override
    public CompletionStage<Void> keep(Caller caller, Map<String, String> documents) {
        List<String> revisions = new ArrayList<>(documents.keySet());
        Tuple arguments = Tuple.of(
                caller.tenant(),
                revisions.toArray(String[]::new),
                revisions.stream().map(documents::get).toArray(String[]::new));
        return stage(() ->
                connections.ask("select documents_keep($1, $2, $3)", arguments).mapEmpty());
    }

    @Override
    public CompletionStage<Map<String, String>> kept(Caller caller, Collection<String> revisions) {
        Tuple arguments = Tuple.of(caller.tenant()).addArrayOfString(revisions.toArray(String[]::new));
        return stage(() -> connections
                .ask("select * from documents_kept($1, $2)", arguments)
                .map(PgPlans::documents));
    }

    private Future<List<PublishedPlan>> plans(String statement, Tuple arguments) {
        return connections.ask(statement, arguments).map(rows -> {
            List<PublishedPlan> plans = new ArrayList<>(rows.size());
            rows.forEach(row -> plans.add(plan(row)));
            return plans;
        });
    }

    private static PublishedPlan plan(Row row) {
        return new PublishedPlan(
                row.getString("id"),
                row.getString("revision"),
                row.getInteger("number"),
                row.getString("title"),
                row.getString("document"),
                Times.at(row, "published_at"),
                row.getString("published_by"));
    }

    private static Map<String, String> documents(RowSet<Row> rows) {
        Map<String, String> documents = new HashMap<>();
        rows.forEach(row -> documents.put(row.getString("revision"), row.getString("document")));
        return documents;
    }
}
