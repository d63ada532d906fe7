package org.openseverance.adapters.db.calculations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.application.access.Caller;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.Stored;

/** Calculations that are stored together do not suffer for one another. */
class TogetherTest {

    private final CalculationStore store = TestPostgres.stores().calculations();
    private final Caller caller = Samples.someone();

    @Test
    void oneThatCannotBeStoredIsRefusedAlone() {
        List<CompletionStage<Stored>> good = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> good.add(store.store(caller, Samples.calculation("E" + i), List.of(), null)));
        CompletionStage<Stored> bad = store.store(caller, Samples.calculation("E\0"), List.of(), null);
        IntStream.range(20, 40)
                .forEach(i -> good.add(store.store(caller, Samples.calculation("E" + i), List.of(), null)));

        assertInstanceOf(Problem.Faulty.class, Outcome.refusal(bad));
        good.forEach(Outcome::of);
        assertEquals(
                40, Outcome.all(after -> store.page(caller, null, after, 100)).size());
    }

    @Test
    void theAnswerComesOnTheContextOfWhoAsked() {
        Context asking = TestPostgres.VERTX.getOrCreateContext();
        CompletableFuture<Context> stored = new CompletableFuture<>();
        CompletableFuture<Context> found = new CompletableFuture<>();
        asking.runOnContext(now -> {
            var calculation = Samples.calculation("E1");
            store.store(caller, calculation, List.of(), null)
                    .thenAccept(done -> stored.complete(Vertx.currentContext()));
            store.find(caller, calculation.id()).thenAccept(done -> found.complete(Vertx.currentContext()));
        });

        assertSame(asking, Outcome.of(stored));
        assertSame(asking, Outcome.of(found));
    }
}
