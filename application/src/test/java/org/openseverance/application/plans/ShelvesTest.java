package org.openseverance.application.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.fake.MemoryStores;
import org.openseverance.application.problem.Problem;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;

/** Who asks the store for a tenant's version, and how often. The store answers when the test says so. */
class ShelvesTest {

    private static final Caller CALLER = Samples.someoneOf("acme");

    private static final Plan PLAN = PlanBuilder.plan("acme/plan")
            .currency("USD")
            .cites("a handbook")
            .missingDay("last day")
            .parameter("sum", "1000 USD")
            .formula("severance", "sum")
            .award("severance_pay", "amount", "severance")
            .build();

    private final List<CompletableFuture<Long>> versions = new ArrayList<>();
    private long millis = 1_000_000;
    private final List<Runnable> aside = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final PlanStore memory = new MemoryStores().plans();
    private final Shelves shelves =
            new Shelves(new NothingShipped(), store(), new OneFormat(), this::run, new TestClock());

    private void run(Runnable work) {
        aside.add(work);
        work.run();
    }

    @Test
    void sixtyFourWhoComeAtOnceAskTheStoreOnce() {
        List<CompletableFuture<Shelf>> all = IntStream.range(0, 64)
                .mapToObj(i -> shelves.of(CALLER).toCompletableFuture())
                .toList();

        assertEquals(1, versions.size());
        assertTrue(all.stream().noneMatch(CompletableFuture::isDone));
        versions.get(0).complete(0L);
        Shelf shelf = all.get(0).join();
        all.forEach(each -> assertSame(shelf, each.join()));
    }

    @Test
    void aShelfThatIsStaleIsAskedForOnceAndStaysWhereNothingWasPublished() {
        Shelf first = shelf(0L);
        millis += Shelves.FRESH.toMillis() - 1;
        assertSame(first, Outcome.of(shelves.of(CALLER)));
        assertEquals(1, versions.size());

        millis += 1;
        CompletableFuture<Shelf> one = shelves.of(CALLER).toCompletableFuture();
        CompletableFuture<Shelf> other = shelves.of(CALLER).toCompletableFuture();
        assertEquals(2, versions.size());
        versions.get(1).complete(0L);
        assertSame(first, one.join());
        assertSame(first, other.join());
    }

    @Test
    void afterAFailureTheNextAsksAnew() {
        CompletableFuture<Shelf> one = shelves.of(CALLER).toCompletableFuture();
        CompletableFuture<Shelf> other = shelves.of(CALLER).toCompletableFuture();
        versions.get(0).completeExceptionally(new IllegalStateException("away"));
        assertTrue(one.isCompletedExceptionally() && other.isCompletedExceptionally());

        CompletableFuture<Shelf> next = shelves.of(CALLER).toCompletableFuture();
        assertEquals(2, versions.size());
        versions.get(1).complete(0L);
        next.join();
    }

    @Test
    void tenantsDoNotWaitForOneAnother() {
        shelves.of(CALLER);
        shelves.of(Samples.someoneOf("other"));
        assertEquals(2, versions.size());
    }

    @Test
    void ofManyTenantsTheOneThatWasAskedForLongestAgoIsForgotten() {
        shelf(0L);
        for (int i = 0; i < Shelves.TENANTS; i++) {
            millis++;
            shelf(Samples.someoneOf("tenant " + i), 0L);
        }
        int asked = versions.size();

        shelves.of(Samples.someoneOf("tenant 0"));
        assertEquals(asked, versions.size());
        shelves.of(CALLER);
        assertEquals(asked + 1, versions.size());
    }

    @Test
    void whoComesAfterAPublicationDoesNotWaitForWhatWasAskedBefore() {
        CompletableFuture<Shelf> before = shelves.of(CALLER).toCompletableFuture();
        shelves.forget(CALLER);
        CompletableFuture<Shelf> after = shelves.of(CALLER).toCompletableFuture();
        assertEquals(2, versions.size());

        versions.get(1).complete(1L);
        versions.get(0).complete(0L);
        assertNotSame(before.join(), after.join());
        assertSame(after.join(), Outcome.of(shelves.of(CALLER)), "the older answer came last and is not kept");
        assertEquals(2, versions.size());
    }

    @Test
    void afterAPublicationOnlyWhatIsNewIsReadAndThatAside() {
        publish("acme/one");
        publish("acme/two");
        shelf(1L);
        assertEquals(List.of("acme/one", "acme/two"), read);

        read.clear();
        aside.clear();
        publish("acme/three");
        shelves.forget(CALLER);
        Shelf shelf = shelf(2L);

        assertEquals(List.of("acme/three"), read);
        assertEquals(3, shelf.published().size());
    }

    @Test
    void aFullShelfTakesRevisionsButNoOtherPlan() {
        publish(PLAN.id());
        for (int i = 1; i < Shelf.MOST; i++) {
            publish("acme/" + i);
        }
        shelf(1L);
        PublishPlan publishing = new PublishPlan(shelves, memory, new OneFormat(), new TestClock());

        Problem.Conflict full = assertInstanceOf(
                Problem.Conflict.class,
                Outcome.refusal(publishing.publish(CALLER, "acme/other", "the body", "", null, null)));
        assertEquals("You have 1000 published plans, and there can be no more.", full.message());
        String newest = Samples.plan(PLAN.id(), "r of " + PLAN.id()).revision();
        Outcome.of(publishing.publish(CALLER, PLAN.id(), "the body", "", newest, null));
    }

    private void publish(String id) {
        Outcome.of(memory.publish(
                CALLER, Samples.plan(id, "r of " + id), null, Samples.deed(Deed.Action.PUBLISHED, id), null));
    }

    private Shelf shelf(long version) {
        return shelf(CALLER, version);
    }

    private Shelf shelf(Caller caller, long version) {
        CompletableFuture<Shelf> shelf = shelves.of(caller).toCompletableFuture();
        versions.get(versions.size() - 1).complete(version);
        return shelf.join();
    }

    /** The store in memory, but that the version comes when the test gives it. */
    private PlanStore store() {
        return (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("version")) {
                        CompletableFuture<Long> version = new CompletableFuture<>();
                        versions.add(version);
                        return version;
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private record NothingShipped() implements ShippedPlans {

        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public @Nullable Plan find(String id) {
            return null;
        }
    }

    /** Every document is the same plan. */
    private final class OneFormat implements PlanFormat {

        @Override
        public Read read(String name, String text) {
            assertEquals(1, aside.size(), "read aside");
            read.add(name);
            return new Read(PLAN, List.of());
        }

        @Override
        public String text(Node document) {
            throw new AssertionError(document);
        }

        @Override
        public String revision(Node document) {
            throw new AssertionError(document);
        }
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    }
}
