package org.openseverance.adapters.db.whatif;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openseverance.adapters.db.connection.Loop;

/** Takes people out of the reports of what-ifs. The sums stay, and so does the CSV, which has sums only. Within a transaction of the tenant. */
public final class Reports {

    private static final String NAMING =
            "select id, workforce from what_if where tenant = $1 and workforce = any ($2) and personal";
    private static final String READ =
            "select report from what_if where tenant = $1 and id = $2 and report is not null for update";
    private static final String WRITE = "update what_if set report = $3, personal = $4 where tenant = $1 and id = $2";

    private final SqlConnection connection;
    private final String tenant;

    public Reports(SqlConnection connection, String tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /**
     * Takes one person out of all reports.
     *
     * @param sourceRows the person's lines of the source, by workforce
     */
    public Future<Void> erase(String employeeId, Map<UUID, Set<Integer>> sourceRows) {
        return connection
                .preparedQuery(NAMING)
                .execute(Tuple.of(tenant).addArrayOfUUID(sourceRows.keySet().toArray(UUID[]::new)))
                .compose(found -> each(found, whatIf -> {
                    Set<Integer> rows = sourceRows.getOrDefault(whatIf.getUUID("workforce"), Set.of());
                    return cut(
                            whatIf.getUUID("id"),
                            entry -> entry.texts().contains(employeeId) || rows.contains((int) entry.row()),
                            true);
                }));
    }

    /** Takes all people out of the reports over a workforce. */
    public Future<Void> eraseWorkforce(UUID workforce) {
        return connection
                .preparedQuery(NAMING)
                .execute(Tuple.of(tenant).addArrayOfUUID(new UUID[] {workforce}))
                .compose(found -> each(found, whatIf -> eraseAll(whatIf.getUUID("id"))));
    }

    private static Future<Void> each(RowSet<Row> found, Function<Row, Future<Void>> work) {
        Iterator<Row> whatIfs = found.iterator();
        return Loop.whileTrue(
                () -> whatIfs.hasNext() ? work.apply(whatIfs.next()).map(true) : Future.succeededFuture(false));
    }

    /** Takes all people out of a report. */
    public Future<Void> eraseAll(UUID id) {
        return cut(id, entry -> true, false);
    }

    private Future<Void> cut(UUID id, Predicate<PersonalEntries.Entry> goes, boolean othersStay) {
        return connection.preparedQuery(READ).execute(Tuple.of(tenant, id)).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture();
            }
            String report = found.iterator().next().getString(0);
            String kept = PersonalEntries.cut(report, goes);
            return kept.equals(report) && othersStay
                    ? Future.succeededFuture()
                    : connection
                            .preparedQuery(WRITE)
                            .execute(Tuple.of(tenant, id, kept, othersStay))
                            .mapEmpty();
        });
    }
}
