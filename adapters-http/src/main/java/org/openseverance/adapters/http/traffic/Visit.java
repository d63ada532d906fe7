package org.openseverance.adapters.http.traffic;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.application.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request as it is counted and logged: which operation, by which tenant, how long and with what status. Never addresses with their
 * values, query strings or bodies, since these hold names, ids and pay.
 */
public final class Visit {

    private static final Logger LOG = LoggerFactory.getLogger("org.openseverance.access");
    private static final String UNKNOWN = "none";

    private final Metrics metrics;
    private final String requestId;
    private final String method;
    private final long begun = System.nanoTime();
    private @Nullable Operation operation;
    private @Nullable Caller caller;
    private boolean over;

    private Visit(Metrics metrics, String requestId, String method) {
        this.metrics = metrics;
        this.requestId = requestId;
        this.method = method;
    }

    public static Visit begin(Metrics metrics, String requestId, String method) {
        metrics.begun();
        return new Visit(metrics, requestId, method);
    }

    public void asks(Operation found) {
        operation = found;
    }

    public void by(Caller known) {
        caller = known;
    }

    public String requestId() {
        return requestId;
    }

    /**
     * The request is answered, or its client has gone. Only the first call counts.
     *
     * @param status 499 if the client went away before the end of the answer
     */
    public void end(int status, long bytesReceived, long bytesSent) {
        if (over) {
            return;
        }
        over = true;
        long time = System.nanoTime() - begun;
        String name = operation == null ? UNKNOWN : operation.operationId();
        metrics.ended(name, status, time, bytesReceived, bytesSent);
        if (LOG.isInfoEnabled()) {
            LOG.atInfo()
                    .addKeyValue("method", method)
                    .addKeyValue("operation", name)
                    .addKeyValue("path", operation == null ? UNKNOWN : operation.path())
                    .addKeyValue("status", status)
                    .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(time))
                    .addKeyValue("request", requestId)
                    .addKeyValue("tenant", caller == null ? UNKNOWN : caller.tenant())
                    .log("request");
        }
    }
}
