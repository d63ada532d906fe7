package org.openseverance.adapters.db.requests;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.text.Times;
import org.openseverance.application.store.RequestKeys;

/** The keys of requests in PostgreSQL, whose clock says when each was taken. */
public final class PgRequestKeys implements RequestKeys {

    private final Connections connections;

    public PgRequestKeys(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<Integer> forget(Instant before, int most) {
        return stage(() -> connections
                .ask("select request_keys_forget($1, $2)", Tuple.of(Times.of(before), most))
                .map(rows -> rows.iterator().next().getInteger(0)));
    }
}
