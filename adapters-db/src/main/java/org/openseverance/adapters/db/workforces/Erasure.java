package org.openseverance.adapters.db.workforces;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Loop;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.adapters.db.whatif.Reports;
import org.openseverance.application.audit.Deed;

/** Erases people: their rows, the values of their row faults, their calculations, and what reports of what-ifs tell of them. */
final class Erasure {

    private final Connections connections;

    Erasure(Connections connections) {
        this.connections = connections;
    }

    /** Erases one person, and stores the deed, in one transaction. */
    Future<Long> person(String tenant, String employeeId, Deed deed) {
        return connections.transaction(
                tenant,
                connection -> connection
                        .preparedQuery("select * from person_erase($1, $2)")
                        .execute(Tuple.of(tenant, employeeId))
                        .compose(found -> {
                            long count = 0;
                            Map<UUID, Set<Integer>> sourceRows = new HashMap<>();
                            for (Row row : found) {
                                count += row.getLong("erased");
                                @Nullable UUID workforce = row.getUUID("workforce");
                                if (workforce != null) {
                                    sourceRows.put(
                                            workforce, new HashSet<>(List.of(row.getArrayOfIntegers("source_rows"))));
                                }
                            }
                            long erased = count;
                            return new Reports(connection, tenant)
                                    .erase(employeeId, sourceRows)
                                    .compose(cut -> connection
                                            .preparedQuery("select audit_append($1, $2)")
                                            .execute(Tuple.of(tenant, DeedText.of(deed))))
                                    .map(stored -> erased);
                        }));
    }

    /** Erases everybody in what was stored before. If it stops halfway, the next call does the rest. */
    Future<Long> before(Instant time) {
        Tuple until = Tuple.of(Times.of(time));
        return connections
                .transaction(connection -> connection
                        .preparedQuery("select people_erase_before($1)")
                        .execute(until))
                .compose(erased -> connections
                        .transaction(connection -> connection
                                .preparedQuery("select * from personal_what_ifs_before($1)")
                                .execute(until))
                        .compose(found -> reports(found.iterator()))
                        .map(done -> erased.iterator().next().getLong(0)));
    }

    private Future<Void> reports(Iterator<Row> found) {
        return Loop.whileTrue(() -> {
            if (!found.hasNext()) {
                return Future.succeededFuture(false);
            }
            Row whatIf = found.next();
            String tenant = whatIf.getString("tenant");
            return connections
                    .transaction(tenant, connection -> new Reports(connection, tenant).eraseAll(whatIf.getUUID("id")))
                    .map(true);
        });
    }
}
