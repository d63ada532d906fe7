package org.openseverance.adapters.http.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What must be over at some time. Nearly all of it is over long before, so nothing is set for each: those that are open are looked over now and then. Belongs to
 * one event loop.
 */
public final class Deadlines {

    /** How often to look; a deadline is noticed by so much later. */
    public static final long LOOK_MS = 100;

    private final Deadline ends = new Deadline(Long.MAX_VALUE, () -> {});

    /** Something that is open. */
    static final class Deadline {

        private final long at;
        private final Runnable late;
        private @Nullable Deadline before;
        private @Nullable Deadline after;

        private Deadline(long at, Runnable late) {
            this.at = at;
            this.late = late;
        }

        /** It is over. May be said more than once. */
        void met() {
            if (before != null && after != null) {
                before.after = after;
                after.before = before;
                before = null;
                after = null;
            }
        }
    }

    public Deadlines() {
        ends.before = ends;
        ends.after = ends;
    }

    /**
     * Opens one.
     *
     * @param late what to do when the time is over
     */
    Deadline in(Duration time, Runnable late) {
        Deadline deadline = new Deadline(System.nanoTime() + time.toNanos(), late);
        Deadline last = ends.before == null ? ends : ends.before;
        deadline.before = last;
        deadline.after = ends;
        last.after = deadline;
        ends.before = deadline;
        return deadline;
    }

    /** To be called every {@link #LOOK_MS}. */
    public void look() {
        long now = System.nanoTime();
        Deadline each = ends.after;
        while (each != null && each != ends) {
            Deadline next = each.after;
            if (now - each.at >= 0) {
                each.met();
                each.late.run();
            }
            each = next;
        }
    }
}
