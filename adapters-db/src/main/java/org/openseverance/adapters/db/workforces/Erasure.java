package org.openseverance.adapters.db.workforces;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Loop;
import org.openseverance.adapters.db.text.DeedText;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.adapters.db.whatif.Reports;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.workforces.Erased;

/** Erases people, one or with their workforce: their rows, the values of their row faults, their calculations, and what reports of what-ifs tell of them. */
final class Erasure {

    private final Connections connections;

    Erasure(Connections connections) {
        this.connections = connections;
    }

    /** Erases one person, and stores the deeds, in one transaction. */
    Future<Erased> person(String tenant, String employeeId, Function<Erased, List<Deed>> deeds) {
        return connections.transaction(
                tenant,
                connection -> connection
                        .preparedQuery("select * from person_erase($1, $2)")
                        .execute(Tuple.of(tenant, employeeId))
                        .compose(found -> {
                            List<UUID> calculations = new ArrayList<>();
                            Map<UUID, Set<Integer>> sourceRows = new HashMap<>();
                            for (Row row : found) {
                                calculations.addAll(List.of(row.getArrayOfUUIDs("calculations")));
                                @Nullable UUID workforce = row.getUUID("workforce");
                                if (workforce != null) {
                                    sourceRows.put(
                                            workforce, new HashSet<>(List.of(row.getArrayOfIntegers("source_rows"))));
                                }
                            }
                            Map<UUID, Integer> rows = new HashMap<>();
                            sourceRows.forEach((workforce, lines) -> rows.put(workforce, lines.size()));
                            Erased erased = new Erased(calculations, rows);
                            return new Reports(connection, tenant)
                                    .erase(employeeId, sourceRows)
                                    .compose(cut -> connection
                                            .preparedQuery("select audit_append($1, $2)")
                                            .execute(Tuple.of(tenant, DeedText.ofAll(deeds.apply(erased)))))
                                    .map(stored -> erased);
                        }));
    }

    /** Deletes a workforce, and takes its people out of the reports, in one transaction; false if there is none. */
    Future<Boolean> workforce(String tenant, UUID id, Deed deed) {
        return connections.transaction(connection -> connection
                .preparedQuery("select workforce_delete($1, $2, $3)")
                .execute(Tuple.of(tenant, id, DeedText.of(deed)))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .compose(deleted ->
                        new Reports(connection, tenant).eraseWorkforce(id).map(deleted)));
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
