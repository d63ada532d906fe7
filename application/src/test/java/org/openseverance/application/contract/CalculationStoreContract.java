package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** What a {@link org.openseverance.application.calculations.CalculationStore} must do. */
public interface CalculationStoreContract {

    Stores stores();

    private CompletionStage<Stored> store(Caller caller, StoredCalculation calculation, @Nullable RequestKey key) {
        Deed deed = Samples.deed(Deed.Action.CALCULATED, calculation.id().toString(), calculation.at());
        return stores().calculations().store(caller, calculation, List.of(deed), key);
    }

    private List<StoredCalculation> all(Caller caller, @Nullable String employeeId) {
        return Outcome.all(after -> stores().calculations().page(caller, employeeId, after, 100));
    }

    private int deeds(Caller caller) {
        return Outcome.all(after -> stores().audit().page(caller, null, after, 1000))
                .size();
    }

    @Test
    default void aCalculationComesBackAsItWas() {
        Caller caller = Samples.someone();
        StoredCalculation named = Samples.calculation("E1");
        StoredCalculation nameless = Samples.calculation(null);

        assertEquals(new Stored(named.id().toString(), false), Outcome.of(store(caller, named, null)));
        Outcome.of(store(caller, nameless, null));

        assertEquals(Optional.of(named), Outcome.of(stores().calculations().find(caller, named.id())));
        assertEquals(Optional.of(nameless), Outcome.of(stores().calculations().find(caller, nameless.id())));
    }

    @Test
    default void pagesHaveTheNewestFirstWithoutQuestionsAndAnswers() {
        Caller caller = Samples.someone();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            StoredCalculation calculation = Samples.calculation("E" + i % 2, Samples.NOON.plusSeconds(i));
            ids.add(0, calculation.id().toString());
            Outcome.of(store(caller, calculation, null));
        }

        List<StoredCalculation> found =
                Outcome.all(after -> stores().calculations().page(caller, null, after, 3));

        assertEquals(ids, found.stream().map(it -> it.id().toString()).toList());
        assertNull(found.get(0).question());
        assertNull(found.get(0).answer());
        assertEquals("hash of the answer", found.get(0).answerHash());
        assertEquals(
                3,
                Outcome.all(after -> stores().calculations().page(caller, "E1", after, 2))
                        .size());
    }

    @Test
    default void manyAtOnceAreAllStoredWithTheirDeeds() {
        Caller caller = Samples.someone();
        Caller other = Samples.someone();
        List<CompletableFuture<Stored>> answers = new ArrayList<>();
        Set<String> ids = IntStream.range(0, 500)
                .mapToObj(i -> {
                    StoredCalculation calculation = Samples.calculation("E" + i);
                    Caller who = i % 5 == 0 ? other : caller;
                    answers.add(store(who, calculation, i % 2 == 0 ? Samples.key("k" + i) : null)
                            .toCompletableFuture());
                    return calculation.id().toString();
                })
                .collect(Collectors.toSet());

        assertEquals(
                ids, answers.stream().map(answer -> Outcome.of(answer).id()).collect(Collectors.toSet()));
        assertEquals(400, all(caller, null).size());
        assertEquals(100, all(other, null).size());
        assertEquals(400, deeds(caller));
        assertEquals(100, deeds(other));
    }

    @Test
    default void aRequestWithAKeyStoresOnce() {
        Caller caller = Samples.someone();
        StoredCalculation first = Samples.calculation("E1");
        Outcome.of(store(caller, first, Samples.key("k")));

        assertEquals(
                new Stored(first.id().toString(), true),
                Outcome.of(store(caller, Samples.calculation("E1"), Samples.key("k"))));

        assertEquals(1, all(caller, "E1").size());
        assertEquals(1, deeds(caller));
    }

    @Test
    default void ofManyEqualRequestsAtTheSameMomentOneStores() {
        Caller caller = Samples.someone();

        List<Stored> answers = IntStream.range(0, 60)
                .mapToObj(i -> store(caller, Samples.calculation("E1"), Samples.key("k")))
                .toList()
                .stream()
                .map(Outcome::of)
                .toList();

        assertEquals(1, answers.stream().filter(stored -> !stored.replayed()).count());
        assertEquals(1, answers.stream().map(Stored::id).distinct().count());
        assertEquals(1, all(caller, "E1").size());
        assertEquals(1, deeds(caller));
    }

    @Test
    default void aReusedKeyIsRefusedAndItsNeighboursAreStored() {
        Caller caller = Samples.someone();
        Outcome.of(store(caller, Samples.calculation("E0"), Samples.key("k")));

        List<CompletionStage<Stored>> around = IntStream.range(0, 10)
                .mapToObj(i -> store(caller, Samples.calculation("E1"), Samples.key("other " + i)))
                .toList();
        CompletionStage<Stored> reused = store(caller, Samples.calculation("E2"), new RequestKey("k", "another hash"));

        assertInstanceOf(Problem.KeyReused.class, Outcome.refusal(reused));
        around.forEach(Outcome::of);
        assertEquals(10, all(caller, "E1").size());
        assertEquals(0, all(caller, "E2").size());
        assertEquals(11, deeds(caller));
    }

    @Test
    default void anotherTenantFindsNothingAndMayUseTheSameKey() {
        Caller caller = Samples.someone();
        Caller other = Samples.someone();
        StoredCalculation calculation = Samples.calculation("E1");
        Outcome.of(store(caller, calculation, Samples.key("k")));

        assertEquals(Optional.empty(), Outcome.of(stores().calculations().find(other, calculation.id())));
        assertEquals(List.of(), all(other, null));
        assertEquals(List.of(), all(other, "E1"));
        assertEquals(
                false,
                Outcome.of(store(other, Samples.calculation("E1"), Samples.key("k")))
                        .replayed());
    }
}
