package org.openseverance.adapters.db.connection;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What failures of the database mean to who asks. What is not known here is a bug and stays as it is. */
public final class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private static final long LOG_NANOS = Duration.ofSeconds(1).toNanos();
    private static final AtomicLong LOGGED = new AtomicLong(System.nanoTime() - LOG_NANOS - 1);

    /** Raised by {@code plan_publish}. */
    private static final String STALE = "OS001";

    /** Raised by {@code request_result}. */
    private static final String KEY_REUSED = "OS002";

    private static final String UNSTORABLE_CHARACTER = "22021";
    private static final String UNSTORABLE_ESCAPE = "22P05";

    /**
     * Stopped by its administrator or crashed, starting; too many connections; role or password refused; cancelled, as a statement is that takes too long;
     * deadlock; serialization; lock not available; read only, as after a failover; disk full; out of memory.
     */
    private static final Set<String> PASSING = Set.of(
            "57P01", "57P02", "57P03", "57P05", "53300", "28P01", "28000", "57014", "40P01", "40001", "55P03", "25006",
            "53100", "53200");

    private Outages() {}

    /** The refusal that a failure stands for, or the failure. */
    public static Throwable told(Throwable failure) {
        if (failure instanceof PgException refused) {
            return told(refused);
        }
        if (failure instanceof IOException
                || failure instanceof TimeoutException
                || (failure instanceof VertxException lost && isOfConnection(lost))) {
            return unavailable(failure);
        }
        return failure;
    }

    /**
     * The client has one type for lost connections, full queues of them, and bugs of ours; the first two say so in their words. "Timeout" is that of the pool: all
     * connections stayed taken for as long as one waits for them.
     */
    private static boolean isOfConnection(VertxException lost) {
        String message = String.valueOf(lost.getMessage()).toLowerCase(Locale.ROOT);
        return lost instanceof ClosedConnectionException
                || lost instanceof ConnectionPoolTooBusyException
                || message.equals("timeout")
                || message.contains("connection")
                || message.contains("handshake");
    }

    /** The database does not answer; nothing is known to have been done. */
    public static Refused unavailable(Throwable why) {
        long now = System.nanoTime();
        long before = LOGGED.get();
        // many requests fail alike
        if (now - before > LOG_NANOS && LOGGED.compareAndSet(before, now)) {
            LOG.warn("The database does not answer: {}", why.toString());
        }
        return new Refused(new Problem.Unavailable(
                "The database does not answer just now.",
                "Ask again in a moment; a request that stores, with the same key.",
                Duration.ofSeconds(2)));
    }

    public static Refused keyReused() {
        return new Refused(new Problem.KeyReused(
                "The key of this request was used for another request.",
                "Send the request with a new key, or the earlier request as it was."));
    }

    private static Throwable told(PgException refused) {
        String state = String.valueOf(refused.getSqlState());
        if (state.equals(STALE)) {
            String newest = String.valueOf(refused.getDetail());
            return new Refused(new Problem.Stale(
                    newest.isEmpty()
                            ? "The plan has no revision yet."
                            : "The plan's newest revision is " + newest + ".",
                    "Read the newest revision, see whether your change still holds, and publish on top of it."));
        }
        if (state.equals(KEY_REUSED)) {
            return keyReused();
        }
        if (state.equals(UNSTORABLE_CHARACTER) || state.equals(UNSTORABLE_ESCAPE)) {
            return Refused.faulty(
                    "A text cannot be stored.",
                    List.of(new Fault(
                            Place.BUILT,
                            "a text has the character U+0000, which no text may have",
                            "Take the character out.")));
        }
        return state.startsWith("08") || PASSING.contains(state) ? unavailable(refused) : refused;
    }
}
