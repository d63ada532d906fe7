package org.openseverance.adapters.http.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be over at some time. Nearly all of it is over long before, so nothing is set for each: those that are open are looked over now and then. Belongs to
 * one event loop.
 */
final class Deadlines {

    /** How often to look; a deadline is noticed by so much later. */
    static final long LOOK_MS = 100;

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

        private boolean isOpen() {
            return after != null;
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

    Deadlines() {
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
    void look() {
        long now = System.nanoTime();
        List<Deadline> due = new ArrayList<>(0);
        for (Deadline each = ends.after; each != null && each != ends; each = each.after) {
            if (now - each.at >= 0) {
                due.add(each);
            }
        }
        for (Deadline each : due) {
            // one that is late may end others
            if (each.isOpen()) {
                each.met();
                each.late.run();
            }
        }
    }
}
