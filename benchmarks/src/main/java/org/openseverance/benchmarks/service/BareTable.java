package org.openseverance.benchmarks.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A table with the columns and indexes of the service's calculations, and nothing round it: no policy, no deed, no key of a request. One INSERT a request. */
final class BareTable {

    private static final int CONNECTIONS = 4;
    private static final int PIPELINED = 64;

    private static final String MAKE = """
            create schema if not exists bare;
            create table if not exists bare.calculation (like openseverance.calculation including all)
            """;

    /** A row that the service stored, so that what is stored here is as long. */
    private static final String MODEL = "select c.* from openseverance.calculation c limit 1";

    private static final String INSERT = """
            insert into bare.calculation (
                tenant, id, at, by, plan, revision, revisions, employee_id, question, question_hash, answer, answer_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private final SqlClient client;
    private final Row model;

    private BareTable(SqlClient client, Row model) {
        this.client = client;
        this.model = model;
    }

    /** Makes the table beside the service's own, where at least one calculation is stored for the tenant local. */
    static Future<BareTable> open(Vertx vertx, String url) {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setPipeliningLimit(PIPELINED)
                .setCachePreparedStatements(true)
                .addProperty("app.tenant", "local");
        SqlClient client = PgBuilder.client()
                .using(vertx)
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .build();
        return client.query(MAKE)
                .execute()
                .compose(made -> client.query(MODEL).execute())
                .map(rows -> new BareTable(client, rows.iterator().next()));
    }

    Future<RowSet<Row>> insert(JsonObject question, Buffer text) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return client.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(model.getString("tenant"))
                        .addUUID(new UUID(random.nextLong(), random.nextLong()))
                        .addOffsetDateTime(OffsetDateTime.now(ZoneOffset.UTC))
                        .addString(model.getString("by"))
                        .addString(question.getString("plan"))
                        .addString(model.getString("revision"))
                        .addString(model.getString("revisions"))
                        .addString(question.getJsonObject("employee").getString("employee_id"))
                        .addString(text.toString())
                        .addString(model.getString("question_hash"))
                        .addString(model.getString("answer"))
                        .addString(model.getString("answer_hash")));
    }
}
