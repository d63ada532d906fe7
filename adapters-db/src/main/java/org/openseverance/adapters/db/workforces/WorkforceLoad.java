package org.openseverance.adapters.db.workforces;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Loop;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Workforce;

/** Reads the rows of a workforce into columns, by a cursor: while one portion is taken in, the next is on its way. For one reading. */
final class WorkforceLoad {

    private static final int PORTION = 2_000;
    private static final String LOCK = "select 1 from workforce where tenant = $1 and id = $2 for share";
    private static final String ROWS = "select source_row, employee_id, facts from employee "
            + "where tenant = $1 and workforce = $2 and facts is not null order by place";

    private final Connections connections;
    private final WorkforceHead head;
    private final FactsReader reader;
    private Future<RowSet<Row>> coming = Future.succeededFuture();

    WorkforceLoad(Connections connections, WorkforceHead head) {
        this.connections = connections;
        this.head = head;
        this.reader = new FactsReader(head);
    }

    /** Within a transaction of the tenant. */
    Future<Workforce> read(SqlConnection connection, String tenant) {
        Tuple workforce = Tuple.of(tenant, head.id());
        // the lock puts every erasure before or after
        return connection
                .preparedQuery(LOCK)
                .execute(workforce)
                .compose(found -> found.size() == 1 ? Future.succeededFuture() : Future.failedFuture(deleted()))
                .compose(locked -> connection.prepare(ROWS))
                .compose(statement -> read(statement.cursor(workforce)))
                .compose(read -> connections.aside(reader::workforce));
    }

    private Future<Void> read(Cursor cursor) {
        coming = cursor.read(PORTION);
        return Loop.whileTrue(() -> coming.compose(rows -> {
            boolean more = cursor.hasMore();
            if (more) {
                coming = cursor.read(PORTION);
            }
            return connections.aside(() -> {
                reader.take(rows);
                return more;
            });
        }));
    }

    private Refused deleted() {
        return Refused.notFound(
                "There is no workforce " + head.id() + ".", "It was deleted meanwhile; import it again.");
    }
}
