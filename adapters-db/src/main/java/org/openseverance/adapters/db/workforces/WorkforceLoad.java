package org.openseverance.adapters.db.workforces;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Loop;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.workforces.LoadedWorkforce;
import org.openseverance.application.workforces.WorkforceHead;

/** Reads the rows of a workforce into columns, by a cursor: while one portion is taken in, the next is on its way. For one reading. */
final class WorkforceLoad {

    private static final int PORTION = 2_000;
    private static final String HEAD = "select * from workforce where tenant = $1 and id = $2 for share";
    private static final String ROWS = "select source_row, employee_id, facts from employee "
            + "where tenant = $1 and workforce = $2 and facts is not null order by place";

    private final Connections connections;
    private final WorkforceHead head;
    private final FactsReader reader;
    private Future<RowSet<Row>> coming = Future.succeededFuture();

    private WorkforceLoad(Connections connections, WorkforceHead head) {
        this.connections = connections;
        this.head = head;
        this.reader = new FactsReader(head);
    }

    /** Within a transaction of the tenant. */
    static Future<LoadedWorkforce> of(Connections connections, SqlConnection connection, String tenant, UUID id) {
        Tuple workforce = Tuple.of(tenant, id);
        // the lock puts every erasure before or after, so that head and rows are of one moment
        return connection.preparedQuery(HEAD).execute(workforce).compose(found -> {
            if (found.size() == 0) {
                return Future.failedFuture(deleted(id));
            }
            WorkforceHead head = ReadingText.head(found.iterator().next());
            return new WorkforceLoad(connections, head).read(connection, workforce);
        });
    }

    private Future<LoadedWorkforce> read(SqlConnection connection, Tuple workforce) {
        return connection
                .prepare(ROWS)
                .compose(statement -> read(statement.cursor(workforce)))
                .compose(read -> connections.aside(reader::workforce))
                .map(rows -> new LoadedWorkforce(head, rows));
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

    private static Refused deleted(UUID id) {
        return Refused.notFound("There is no workforce " + id + ".", "It was deleted meanwhile; import it again.");
    }
}
