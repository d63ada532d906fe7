package org.openseverance.adapters.db.connection;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The service's connections. Single statements of all requests share a few connections and do not wait for one another there; transactions have connections of
 * their own. Connections that broke are replaced by themselves. Failures are told as {@link Outages} says.
 */
public final class Connections implements AutoCloseable {

    private static final int SHARED = 4;
    private static final int ON_THE_WAY = 64;
    private static final int TRANSACTIONS = 8;
    private static final int WAITING = 10_000;

    private static final int CONNECT_SECONDS = 3;
    private static final int WAIT_SECONDS = 5;
    private static final int STATEMENT_SECONDS = 30;
    private static final int LONG_STATEMENT_SECONDS = 600;
    /** A connection that is silent for so much longer than a statement may take is dead. */
    private static final int SILENT_SECONDS = 15;

    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final SqlClient shared;
    private final Pool transactions;

    public Connections(Vertx vertx, DatabaseUrl url) {
        this.vertx = vertx;
        this.shared = PgBuilder.client()
                .using(vertx)
                .connectingTo(quick(options(url, STATEMENT_SECONDS)))
                .with(poolOptions().setMaxSize(SHARED))
                .with(netOptions(STATEMENT_SECONDS))
                .build();
        this.transactions = PgBuilder.pool()
                .using(vertx)
                .connectingTo(options(url, LONG_STATEMENT_SECONDS))
                .with(poolOptions().setMaxSize(TRANSACTIONS))
                .with(netOptions(LONG_STATEMENT_SECONDS))
                .build();
    }

    private static PgConnectOptions options(DatabaseUrl url, int statementSeconds) {
        return url.options()
                .setPipeliningLimit(ON_THE_WAY)
                .setCachePreparedStatements(true)
                .addProperty("application_name", "openseverance")
                .addProperty("search_path", "openseverance")
                .addProperty("statement_timeout", statementSeconds + "s")
                .addProperty("idle_in_transaction_session_timeout", LONG_STATEMENT_SECONDS + "s");
    }

    /** Single statements look things up by keys. A plan that was made and kept while a table was small must not read all of it when it has grown. */
    private static PgConnectOptions quick(PgConnectOptions options) {
        return options.addProperty("enable_seqscan", "off").addProperty("jit", "off");
    }

    private static PoolOptions poolOptions() {
        return new PoolOptions()
                .setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout(WAIT_SECONDS)
                .setIdleTimeout(IDLE_SECONDS);
    }

    private static NetClientOptions netOptions(int statementSeconds) {
        return new NetClientOptions()
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_SECONDS))
                .setReadIdleTimeout(statementSeconds + SILENT_SECONDS)
                .setTcpKeepAlive(true);
    }

    /** Sends one statement. It is a transaction of its own. */
    public Future<RowSet<Row>> ask(String statement, Tuple arguments) {
        return told(shared.preparedQuery(statement).execute(arguments));
    }

    /** Does some work in a transaction, which is undone if the work fails. Its statements may take long. */
    public <T> Future<T> transaction(Function<SqlConnection, Future<T>> work) {
        return told(transactions.withTransaction(work));
    }

    /** Does some work in a transaction of a tenant. */
    public <T> Future<T> transaction(String tenant, Function<SqlConnection, Future<T>> work) {
        return transaction(connection -> connection
                .preparedQuery("select set_config('app.tenant', $1, true)")
                .execute(Tuple.of(tenant))
                .compose(set -> work.apply(connection)));
    }

    /** Computes something that takes longer than an event loop may wait. */
    public <T> Future<T> aside(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    /**
     * A port's answer. It comes on the Vert.x context of who asks, if there is one, and never as a thrown exception.
     */
    public static <T> CompletionStage<T> stage(Supplier<Future<T>> answer) {
        try {
            return answer.get().toCompletionStage();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private static <T> Future<T> told(Future<T> future) {
        return future.recover(failure -> Future.failedFuture(Outages.told(failure)));
    }

    @Override
    public void close() {
        shared.close();
        transactions.close();
    }
}
