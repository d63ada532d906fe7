package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** What {@link org.openseverance.application.store.RequestKeys} must do. */
public interface RequestKeysContract {

    Stores stores();

    private CompletionStage<Stored> publish(Caller caller, String id, RequestKey key) {
        return stores().plans()
                .publish(caller, Samples.plan(id, "r1"), null, Samples.deed(Deed.Action.PUBLISHED, id), key);
    }

    private int forget(Instant before, int most) {
        return Outcome.of(stores().keys().forget(before, most));
    }

    @Test
    default void keysAreForgottenInBatchesAndThenRequestsAreNew() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        while (forget(later, 1_000) > 0) {
            // those of other tests
        }
        Caller one = Samples.someone();
        Caller other = Samples.someone();
        Outcome.of(publish(one, "acme/a", Samples.key("a")));
        Outcome.of(publish(one, "acme/b", Samples.key("b")));
        Outcome.of(publish(other, "acme/c", Samples.key("c")));
        assertEquals(new Stored("r1", true), Outcome.of(publish(one, "acme/a", Samples.key("a"))));

        assertEquals(0, forget(Instant.now().minus(Duration.ofHours(1)), 1_000), "they are not old enough");
        assertInstanceOf(Problem.KeyReused.class, Outcome.refusal(publish(one, "acme/d", new RequestKey("a", "x"))));
        assertEquals(List.of(2, 1, 0), List.of(forget(later, 2), forget(later, 2), forget(later, 2)));

        assertEquals(new Stored("r1", false), Outcome.of(publish(one, "acme/d", new RequestKey("a", "x"))));
        assertTrue(Outcome.of(publish(one, "acme/d", new RequestKey("a", "x"))).replayed());
    }
}
