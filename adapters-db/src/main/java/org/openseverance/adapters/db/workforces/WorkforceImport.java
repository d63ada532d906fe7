package org.openseverance.adapters.db.workforces;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.Loop;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/**
 * Writes the rows and faults of a workforce within a transaction, in portions. A portion is made when the one before has arrived, so memory holds one whatever
 * the size of the workforce.
 */
final class WorkforceImport {

    private static final int PORTION = 2_000;

    private static final String ROWS =
            "insert into employee (tenant, workforce, place, source_row, employee_id, facts) "
                    + "select $1, $2, $3 + row.place - 1, row.source_row, row.employee_id, row.facts "
                    + "from unnest($4::int[], $5::text[], $6::text[]) with ordinality "
                    + "as row (source_row, employee_id, facts, place)";
    private static final String FAULTS =
            "insert into row_fault (tenant, workforce, place, source_row, field, value, message, employee_id) "
                    + "select $1, $2, $3 + fault.place - 1, fault.source_row, fault.field, fault.value, fault.message, "
                    + "fault.employee_id "
                    + "from unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::text[]) with ordinality "
                    + "as fault (source_row, field, value, message, employee_id, place)";

    private final Connections connections;
    private final SqlConnection connection;
    private final String tenant;
    private final UUID workforce;

    WorkforceImport(Connections connections, SqlConnection connection, String tenant, UUID workforce) {
        this.connections = connections;
        this.connection = connection;
        this.tenant = tenant;
        this.workforce = workforce;
    }

    Future<Void> rows(Workforce rows, FactsWriter writer) {
        return portions(ROWS, rows.size(), (from, to) -> rows(rows, writer, from, to));
    }

    Future<Void> faults(List<RowFault> faults) {
        return portions(FAULTS, faults.size(), (from, to) -> faults(faults.subList(from, to), from));
    }

    private Future<Void> portions(String statement, int size, BiFunction<Integer, Integer, Tuple> arguments) {
        int[] from = {0};
        return Loop.whileTrue(() -> {
            int first = from[0];
            int end = Math.min(size, first + PORTION);
            if (first == end) {
                return Future.succeededFuture(false);
            }
            from[0] = end;
            return connections
                    .aside(() -> arguments.apply(first, end))
                    .compose(portion -> connection.preparedQuery(statement).execute(portion))
                    .map(arrived -> end < size);
        });
    }

    private Tuple rows(Workforce rows, FactsWriter writer, int from, int to) {
        Integer[] sourceRows = new Integer[to - from];
        String[] ids = new String[to - from];
        String[] facts = new String[to - from];
        for (int row = from; row < to; row++) {
            sourceRows[row - from] = rows.sourceRow(row);
            ids[row - from] = writer.employeeId(row);
            facts[row - from] = writer.facts(row);
        }
        return Tuple.of(tenant, workforce, from, sourceRows, ids, facts);
    }

    private Tuple faults(List<RowFault> faults, int from) {
        return Tuple.of(tenant, workforce, from)
                .addArrayOfInteger(faults.stream().map(RowFault::row).toArray(Integer[]::new))
                .addArrayOfString(texts(faults, RowFault::field))
                .addArrayOfString(texts(faults, RowFault::value))
                .addArrayOfString(texts(faults, RowFault::message))
                .addArrayOfString(texts(faults, RowFault::employeeId));
    }

    private static @Nullable String[] texts(List<RowFault> faults, Function<RowFault, @Nullable String> text) {
        @Nullable String[] texts = new String[faults.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(faults.get(i));
        }
        return texts;
    }
}
