package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that have come whole in one turn of the event loop: first all of them are handled, then all answers are sent. So the code of each stage stays in the
 * processor's caches; handled and sent one by one, every request would find there what the codec and the kernel left. Belongs to one event loop.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** Where more have come, the first need not wait for the last. */
    private static final int MOST = 16;

    private final Context context;
    private final Queue<Runnable> requests = new ArrayDeque<>();
    private final Queue<Runnable> answers = new ArrayDeque<>();
    private boolean handling;

    Batch(Context context) {
        this.context = context;
    }

    /** Handles a request with the others of this turn. */
    void handle(Runnable request) {
        if (requests.isEmpty()) {
            context.runOnContext(turn -> handleAll());
        }
        requests.add(request);
    }

    /** Sends an answer: when the other requests are handled where it is given at once, else now. */
    void send(Runnable answer) {
        if (handling) {
            answers.add(answer);
        } else {
            answer.run();
        }
    }

    private void handleAll() {
        while (!requests.isEmpty()) {
            handling = true;
            run(requests, MOST);
            handling = false;
            // one request may be what several answers waited for
            run(answers, Integer.MAX_VALUE);
        }
    }

    private static void run(Queue<Runnable> stage, int most) {
        for (int i = 0; i < most && !stage.isEmpty(); i++) {
            try {
                stage.remove().run();
            } catch (RuntimeException | Error failure) {
                // the others go on, whatever it is
                LOG.error("a request failed unnoticed", failure);
            }
        }
    }
}
