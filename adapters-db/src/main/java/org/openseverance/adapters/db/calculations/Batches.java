package org.openseverance.adapters.db.calculations;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Things that come one by one and leave together. While a batch is on its way the next gathers; it leaves when one before it has come back. So a thing never
 * waits where little comes, and where much comes the batches grow. For use by several threads.
 */
final class Batches<T> {

    private static final int ON_THE_WAY = 2;

    private final int most;
    private final Function<List<T>, Future<?>> send;
    private final Queue<T> gathered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger onTheWay = new AtomicInteger();

    /**
     * @param most how many leave together
     * @param send sends a batch; its future ends when the batch is back, well or not
     */
    Batches(int most, Function<List<T>, Future<?>> send) {
        this.most = most;
        this.send = send;
    }

    /** How many wait to leave. */
    int waiting() {
        return waiting.get();
    }

    void add(T thing) {
        waiting.incrementAndGet();
        gathered.add(thing);
        leave();
    }

    private void leave() {
        while (!gathered.isEmpty() && hasTaken(onTheWay)) {
            List<T> batch = batch();
            if (batch.isEmpty()) {
                // another thread was faster; look again, since more may have come before the place was free
                onTheWay.decrementAndGet();
            } else {
                send.apply(batch).onComplete(back -> {
                    onTheWay.decrementAndGet();
                    leave();
                });
            }
        }
    }

    private static boolean hasTaken(AtomicInteger places) {
        int taken = places.get();
        while (taken < ON_THE_WAY) {
            if (places.compareAndSet(taken, taken + 1)) {
                return true;
            }
            taken = places.get();
        }
        return false;
    }

    private List<T> batch() {
        List<T> batch = new ArrayList<>();
        while (batch.size() < most) {
            T thing = gathered.poll();
            if (thing == null) {
                break;
            }
            waiting.decrementAndGet();
            batch.add(thing);
        }
        return batch;
    }
}
