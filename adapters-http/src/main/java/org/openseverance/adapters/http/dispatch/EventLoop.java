package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;

/** What the requests of one event loop share. */
public record EventLoop(Deadlines deadlines, Batch batch) {

    /** To be made on the loop, once. */
    public static EventLoop of(Context context) {
        Deadlines deadlines = new Deadlines();
        context.owner().setPeriodic(Deadlines.LOOK_MS, now -> deadlines.look());
        return new EventLoop(deadlines, new Batch(context));
    }
}
