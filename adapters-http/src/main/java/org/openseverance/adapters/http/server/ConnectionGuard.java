package org.openseverance.adapters.http.server;

import io.vertx.core.http.HttpConnection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Closes connections that hold a place and ask nothing: those whose first request does not come, or comes letter by letter, and those
 * that wait too long for their next. Belongs to one event loop.
 */
final class ConnectionGuard {

    private final long headerNanos;
    private final long idleNanos;
    private final IdentityHashMap<HttpConnection, Watch> watched = new IdentityHashMap<>();

    ConnectionGuard(ServerOptions options) {
        this.headerNanos = options.headerTime().toNanos();
        this.idleNanos = options.idleTime().toNanos();
    }

    /** What is known of a connection. */
    static final class Watch {
        private int underWay;
        private boolean asked;
        private long since = System.nanoTime();

        void ended() {
            underWay--;
            since = System.nanoTime();
        }
    }

    void opened(HttpConnection connection) {
        watched.put(connection, new Watch());
        connection.closeHandler(closed -> watched.remove(connection));
    }

    /** A request has come; {@link Watch#ended} is to be called when it is answered. */
    Watch begun(HttpConnection connection) {
        // one that is closed already is watched by nobody
        Watch known = watched.get(connection);
        Watch watch = known == null ? new Watch() : known;
        watch.underWay++;
        watch.asked = true;
        return watch;
    }

    /** To be called now and then. */
    void look() {
        long now = System.nanoTime();
        for (Map.Entry<HttpConnection, Watch> each : new ArrayList<>(watched.entrySet())) {
            Watch watch = each.getValue();
            if (watch.underWay == 0 && now - watch.since > (watch.asked ? idleNanos : headerNanos)) {
                each.getKey().close();
            }
        }
    }
}
