package org.openseverance.adapters.http.dispatch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;

/** Pieces of a body between the thread that they come in on and the thread that reads them. */
final class PieceQueue {

    /** How many pieces may wait. */
    static final int MOST = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Duration silence;
    private final Runnable more;
    private int used;
    private boolean ended;
    private boolean abandoned;
    private @Nullable Throwable failure;

    /**
     * An empty queue.
     *
     * @param silence after which the reader is told that nothing comes any more
     * @param more asks for one more piece
     */
    PieceQueue(Duration silence, Runnable more) {
        this.silence = silence;
        this.more = more;
    }

    void add(byte[] piece) {
        change(() -> {
            if (abandoned) {
                more.run();
            } else if (piece.length > 0) {
                waiting.add(piece);
            }
        });
    }

    void end() {
        change(() -> ended = true);
    }

    void fail(Throwable cause) {
        change(() -> {
            failure = failure == null ? cause : failure;
            abandoned = true;
        });
    }

    /** Nobody reads any more; what still comes is dropped. */
    void abandon() {
        change(() -> {
            abandoned = true;
            waiting.clear();
            for (int i = 0; i < MOST; i++) {
                more.run();
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why the reader failed: what happened to the body, rather than what the reader made of it. */
    Throwable cause(Throwable ofReader) {
        lock.lock();
        try {
            return failure == null ? ofReader : failure;
        } finally {
            lock.unlock();
        }
    }

    /** Reads what has come, or waits for it; -1 at the end. */
    int read(byte[] into, int from, int length) throws IOException {
        lock.lock();
        try {
            byte[] piece = first();
            if (piece == null || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, piece.length - used);
            System.arraycopy(piece, used, into, from, count);
            used += count;
            if (used == piece.length) {
                waiting.remove();
                used = 0;
                more.run();
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    private byte @Nullable [] first() throws IOException {
        long left = silence.toNanos();
        while (failure == null && waiting.isEmpty() && !ended) {
            if (left <= 0) {
                failure = new Declined(
                        ProblemKind.TOO_SLOW,
                        "Nothing of the body arrived for " + TimeUnit.NANOSECONDS.toSeconds(silence.toNanos())
                                + " seconds.",
                        "Send it again over a steadier connection.");
                break;
            }
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the reading was interrupted");
            }
        }
        if (failure != null) {
            throw new IOException("the body did not come whole", failure);
        }
        return waiting.peek();
    }
}
