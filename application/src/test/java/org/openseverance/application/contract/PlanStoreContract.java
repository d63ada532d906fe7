package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** What a {@link org.openseverance.application.plans.PlanStore} must do. */
public interface PlanStoreContract {

    Stores stores();

    private CompletionStage<Stored> publish(
            Caller caller, String id, String revision, @Nullable String replaces, @Nullable RequestKey key) {
        return stores().plans()
                .publish(caller, Samples.plan(id, revision), replaces, Samples.deed(Deed.Action.PUBLISHED, id), key);
    }

    private static PublishedPlan numbered(PublishedPlan plan, int number) {
        return new PublishedPlan(
                plan.id(), plan.revision(), number, plan.title(), plan.document(), plan.at(), plan.by());
    }

    private List<Deed> deeds(Caller caller) {
        return Outcome.all(after -> stores().audit().page(caller, null, after, 10));
    }

    @Test
    default void aTenantBeginsWithNoPlans() {
        Caller caller = Samples.someone();

        assertEquals(List.of(), Outcome.of(stores().plans().current(caller)));
        assertEquals(List.of(), Outcome.of(stores().plans().revisions(caller, "acme/plan")));
        assertEquals(Optional.empty(), Outcome.of(stores().plans().revision(caller, "acme/plan", "r1")));
    }

    @Test
    default void aPublishedPlanIsFoundInEachWay() {
        Caller caller = Samples.someone();
        long before = Outcome.of(stores().plans().version(caller));

        assertEquals(new Stored("r1", false), Outcome.of(publish(caller, "acme/plan", "r1", null, null)));

        PublishedPlan first = numbered(Samples.plan("acme/plan", "r1"), 1);
        assertEquals(List.of(first), Outcome.of(stores().plans().current(caller)));
        assertEquals(List.of(first), Outcome.of(stores().plans().revisions(caller, "acme/plan")));
        assertEquals(Optional.of(first), Outcome.of(stores().plans().revision(caller, "acme/plan", "r1")));
        assertNotEquals(before, Outcome.of(stores().plans().version(caller)));
        assertEquals(1, deeds(caller).size());
    }

    @Test
    default void theNewestRevisionIsTheCurrentOne() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, null));
        Outcome.of(publish(caller, "acme/other", "o1", null, null));
        Outcome.of(publish(caller, "acme/plan", "r2", "r1", null));

        assertEquals(
                List.of("o1", "r2"),
                Outcome.of(stores().plans().current(caller)).stream()
                        .map(PublishedPlan::revision)
                        .toList());
        assertEquals(
                List.of(numbered(Samples.plan("acme/plan", "r2"), 2), numbered(Samples.plan("acme/plan", "r1"), 1)),
                Outcome.of(stores().plans().revisions(caller, "acme/plan")));
    }

    @Test
    default void publishingTheNewestContentOnceMoreStoresNothing() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, null));
        long version = Outcome.of(stores().plans().version(caller));

        assertEquals(Stored.unchanged("r1"), Outcome.of(publish(caller, "acme/plan", "r1", null, null)));
        assertEquals(Stored.unchanged("r1"), Outcome.of(publish(caller, "acme/plan", "r1", "r1", null)));

        assertEquals(version, Outcome.of(stores().plans().version(caller)));
        assertEquals(1, deeds(caller).size());
    }

    @Test
    default void aReplayOfWhatChangedNothingSaysSo() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, null));

        assertEquals(Stored.unchanged("r1"), Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("same"))));
        assertEquals(
                Stored.unchanged("r1").again(),
                Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("same"))));
    }

    @Test
    default void anOlderContentCanBecomeTheNewestAgain() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, null));
        Outcome.of(publish(caller, "acme/plan", "r2", "r1", null));

        assertEquals(new Stored("r1", false), Outcome.of(publish(caller, "acme/plan", "r1", "r2", null)));

        assertEquals(
                3,
                Outcome.of(stores().plans().revision(caller, "acme/plan", "r1"))
                        .orElseThrow()
                        .number());
        assertEquals("r1", Outcome.of(stores().plans().current(caller)).get(0).revision());
    }

    @Test
    default void whoDoesNotKnowTheNewestRevisionIsRefused() {
        Caller caller = Samples.someone();
        assertInstanceOf(Problem.Stale.class, Outcome.refusal(publish(caller, "acme/plan", "r1", "r0", null)));
        Outcome.of(publish(caller, "acme/plan", "r1", null, null));
        Outcome.of(publish(caller, "acme/plan", "r2", "r1", null));

        assertInstanceOf(Problem.Stale.class, Outcome.refusal(publish(caller, "acme/plan", "r3", null, null)));
        assertInstanceOf(Problem.Stale.class, Outcome.refusal(publish(caller, "acme/plan", "r3", "r1", null)));

        assertEquals(
                2, Outcome.of(stores().plans().revisions(caller, "acme/plan")).size());
        assertEquals(2, deeds(caller).size());
    }

    @Test
    default void ofManyWhoReplaceTheSameRevisionOneDoes() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r0", null, null));

        List<CompletableFuture<Boolean>> published = IntStream.range(1, 9)
                .mapToObj(i -> publish(caller, "acme/plan", "r" + i, "r0", null)
                        .handle((stored, refused) -> refused == null)
                        .toCompletableFuture())
                .toList();

        assertEquals(1, published.stream().filter(CompletableFuture::join).count());
        assertEquals(
                2, Outcome.of(stores().plans().revisions(caller, "acme/plan")).size());
    }

    @Test
    default void aRequestWithAKeyPublishesOnce() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("k")));
        Outcome.of(publish(caller, "acme/plan", "r2", "r1", null));

        assertEquals(new Stored("r1", true), Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("k"))));

        assertEquals(
                2, Outcome.of(stores().plans().revisions(caller, "acme/plan")).size());
    }

    @Test
    default void aKeyIsForOneRequestOnly() {
        Caller caller = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("k")));

        assertInstanceOf(
                Problem.KeyReused.class,
                Outcome.refusal(publish(caller, "acme/plan", "r2", "r1", new RequestKey("k", "another hash"))));

        assertEquals(
                1, Outcome.of(stores().plans().revisions(caller, "acme/plan")).size());
    }

    @Test
    default void aRefusedRequestLeavesItsKeyFree() {
        Caller caller = Samples.someone();
        Outcome.refusal(publish(caller, "acme/plan", "r1", "r0", Samples.key("k")));

        assertEquals(
                new Stored("r1", false),
                Outcome.of(publish(caller, "acme/plan", "r1", null, new RequestKey("k", "another hash"))));
    }

    @Test
    default void documentsAreKeptOnce() {
        Caller caller = Samples.someone();
        Outcome.of(stores().plans().keep(caller, Map.of("r1", "one", "r2", "two")));
        Outcome.of(stores().plans().keep(caller, Map.of("r2", "changed", "r3", "three")));

        assertEquals(
                Map.of("r2", "two", "r3", "three"),
                Outcome.of(stores().plans().kept(caller, List.of("r2", "r3", "r4"))));
        assertEquals(Map.of(), Outcome.of(stores().plans().kept(caller, List.of())));
    }

    @Test
    default void anotherTenantSeesNoPlanAndMayUseTheSameKey() {
        Caller caller = Samples.someone();
        Caller other = Samples.someone();
        Outcome.of(publish(caller, "acme/plan", "r1", null, Samples.key("k")));
        Outcome.of(stores().plans().keep(caller, Map.of("r1", "one")));

        assertEquals(List.of(), Outcome.of(stores().plans().current(other)));
        assertEquals(List.of(), Outcome.of(stores().plans().revisions(other, "acme/plan")));
        assertEquals(Optional.empty(), Outcome.of(stores().plans().revision(other, "acme/plan", "r1")));
        assertEquals(Map.of(), Outcome.of(stores().plans().kept(other, List.of("r1"))));
        assertEquals(new Stored("r1", false), Outcome.of(publish(other, "acme/plan", "r1", null, Samples.key("k"))));
    }
}
