package org.openseverance.adapters.http.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration OVER = Duration.ZERO;
    private static final Duration LONG = Duration.ofHours(1);

    private final Deadlines deadlines = new Deadlines();
    private final List<String> late = new ArrayList<>();

    @Test
    void whatIsOpenTooLongIsToldOnce() {
        deadlines.in(OVER, () -> late.add("first"));
        deadlines.in(LONG, () -> late.add("patient"));
        deadlines.in(OVER, () -> late.add("second"));

        deadlines.look();
        deadlines.look();

        assertEquals(List.of("first", "second"), late);
    }

    @Test
    void whatIsMetIsNotTold() {
        Deadlines.Deadline met = deadlines.in(OVER, () -> late.add("met"));
        deadlines.in(OVER, () -> late.add("open"));
        met.met();
        met.met();

        deadlines.look();

        assertEquals(List.of("open"), late);
    }

    @Test
    void whoIsLateMayMeetOthersAndOpenNew() {
        List<Deadlines.Deadline> others = new ArrayList<>();
        deadlines.in(OVER, () -> {
            late.add("first");
            others.forEach(Deadlines.Deadline::met);
            deadlines.in(LONG, () -> late.add("patient"));
        });
        others.add(deadlines.in(OVER, () -> late.add("met meanwhile")));
        deadlines.in(OVER, () -> late.add("last"));

        deadlines.look();
        deadlines.look();

        assertEquals(List.of("first", "last"), late);
    }
}
