package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.fake.MemoryStores;
import org.openseverance.application.plans.PlanFormat;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.plans.ShippedPlans;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** How often a ranking is worked out. Its plans come when the test says so. */
class ComparedPeopleTest {

    private final Caller caller = Samples.someone();
    private final MemoryStores stores = new MemoryStores();
    private final CompletableFuture<Object> plans = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();

    private final WhatIfFormat format = Faked.port(WhatIfFormat.class, (proxy, method, arguments) -> {
        begun.incrementAndGet();
        return new WhatIfQuestion(
                UUID.randomUUID(),
                List.of(new WhatIfQuestion.NamedPlan("acme/plan", "r")),
                List.of(),
                List.of(),
                new WorkforceFacts.Event(Map.of(), Map.of()),
                List.of(),
                null);
    });

    private ComparedPeople people() {
        Shelves shelves = new Shelves(
                Faked.port(ShippedPlans.class),
                Faked.port(PlanStore.class, (proxy, method, arguments) -> plans),
                Faked.port(PlanFormat.class),
                Runnable::run,
                Clock.systemUTC());
        LoadedWorkforces loaded = new LoadedWorkforces(stores.workforces(), 10);
        AskWhatIf ask = new AskWhatIf(
                shelves,
                loaded,
                stores.whatIfs(),
                format,
                Faked.port(PlanFormat.class),
                content -> "hash",
                Runnable::run,
                Clock.systemUTC());
        return new ComparedPeople(ask, shelves, loaded, format, Faked.port(PlanFormat.class), Runnable::run, 10);
    }

    private UUID done() {
        Workforce rows = Rows.people(3);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Deed deed = Samples.deed(Deed.Action.IMPORTED, "people");
        Outcome.of(stores.workforces().store(caller, head, rows, List.of(), deed, null));
        WhatIf whatIf = Samples.whatIf(head.id(), Samples.NOON);
        Outcome.of(stores.whatIfs().create(caller, whatIf, deed, null));
        WhatIfStore.Claim claim =
                Outcome.of(stores.whatIfs().claim("a", Duration.ofMinutes(1))).orElseThrow();
        Outcome.of(stores.whatIfs().finish(claim, "{}", ""));
        return whatIf.id();
    }

    @Test
    void whoAsksForARankingThatIsWorkedOutWaitsForItAndOneThatFailedIsBegunAnew() {
        ComparedPeople people = people();
        UUID id = done();
        List<CompletableFuture<?>> pages = Stream.of(ComparedPeople.Change.GAIN, ComparedPeople.Change.LOSS)
                .<CompletableFuture<?>>map(
                        change -> people.page(caller, id, 1, change, null, 5).toCompletableFuture())
                .toList();
        assertEquals(1, begun.get());

        plans.completeExceptionally(new IllegalStateException("away"));

        assertTrue(pages.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        people.page(caller, id, 1, ComparedPeople.Change.GAIN, null, 5);
        assertEquals(2, begun.get());
    }
}
