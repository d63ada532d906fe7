package org.openseverance.adapters.db.connection;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** One step after another. */
public final class Loop {

    private Loop() {}

    /** Takes steps, each when the one before is done, for as long as they say that there is more. */
    public static Future<Void> whileTrue(Supplier<Future<Boolean>> step) {
        Promise<Void> end = Promise.promise();
        next(step, end);
        return end.future();
    }

    private static void next(Supplier<Future<Boolean>> step, Promise<Void> end) {
        Future<Boolean> taken;
        try {
            taken = step.get();
        } catch (RuntimeException e) {
            end.fail(e);
            return;
        }
        taken.onSuccess(more -> {
                    if (more) {
                        next(step, end);
                    } else {
                        end.complete();
                    }
                })
                .onFailure(end::fail);
    }
}
