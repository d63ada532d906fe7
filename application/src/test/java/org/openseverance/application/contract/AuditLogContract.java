package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;

/** What an {@link org.openseverance.application.audit.AuditLog} must do. */
public interface AuditLogContract {

    Stores stores();

    @Test
    default void deedsComeBackAsTheyWereTheNewestFirst() {
        Caller caller = Samples.someone();
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Deed deed = Samples.deed(Deed.Action.RECOMPUTED, "thing " + i % 2, Samples.NOON.plusSeconds(i));
            deeds.add(deed);
            Outcome.of(stores().audit().append(caller, deed));
        }
        Collections.reverse(deeds);

        assertEquals(deeds, Outcome.all(after -> stores().audit().page(caller, null, after, 3)));
        assertEquals(
                deeds.stream().filter(deed -> deed.subject().equals("thing 1")).toList(),
                Outcome.all(after -> stores().audit().page(caller, "thing 1", after, 2)));
    }

    @Test
    default void deedsOfOneMomentAreEachToldOnce() {
        Caller caller = Samples.someone();
        for (int i = 0; i < 5; i++) {
            Outcome.of(stores().audit().append(caller, Samples.deed(Deed.Action.CALCULATED, "thing")));
        }

        List<Deed> told = Outcome.all(after -> stores().audit().page(caller, null, after, 2));

        assertEquals(5, told.stream().map(Deed::id).distinct().count());
        assertEquals(5, told.size());
    }

    @Test
    default void anotherTenantSeesNoDeed() {
        Outcome.of(stores().audit().append(Samples.someone(), Samples.deed(Deed.Action.CALCULATED, "thing")));

        assertEquals(List.of(), Outcome.all(after -> stores().audit().page(Samples.someone(), "thing", after, 2)));
    }

    @Test
    default void aBookmarkOfNoPageIsRefused() {
        assertInstanceOf(
                Problem.Faulty.class, Outcome.refusal(stores().audit().page(Samples.someone(), null, "nonsense!", 2)));
    }
}
