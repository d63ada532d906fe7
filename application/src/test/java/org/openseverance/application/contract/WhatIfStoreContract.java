package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore.Claim;

/** What a {@link org.openseverance.application.whatif.WhatIfStore} must do. */
public interface WhatIfStoreContract {

    Duration LONG = Duration.ofMinutes(5);

    Stores stores();

    private WhatIf created(Caller caller, Instant at) {
        WhatIf whatIf = Samples.whatIf(UUID.randomUUID(), at);
        Outcome.of(stores().whatIfs().create(caller, whatIf, asked(whatIf), null));
        return whatIf;
    }

    private static Deed asked(WhatIf whatIf) {
        return Samples.deed(Deed.Action.ASKED_WHAT_IF, whatIf.id().toString());
    }

    /** Takes jobs, which may be of any tenant, until one is the caller's. */
    private Optional<Claim> claim(Caller caller, String server, Duration lease) {
        Optional<Claim> claim = Outcome.of(stores().whatIfs().claim(server, lease));
        while (claim.isPresent() && !claim.get().tenant().equals(caller.tenant())) {
            claim = Outcome.of(stores().whatIfs().claim(server, LONG));
        }
        return claim;
    }

    private WhatIf found(Caller caller, UUID id) {
        return Outcome.of(stores().whatIfs().find(caller, id)).orElseThrow();
    }

    @Test
    default void aWhatIfComesBackAsItWas() {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);

        assertEquals(whatIf, found(caller, whatIf.id()));
    }

    @Test
    default void pagesHaveTheNewestFirstWithoutReports() {
        Caller caller = Samples.someone();
        WhatIf first = created(caller, Samples.NOON);
        WhatIf second = created(caller, Samples.NOON.plusSeconds(1));
        WhatIf third = created(caller, Samples.NOON.plusSeconds(2));
        Claim claim = claim(caller, "a", LONG).orElseThrow();
        Outcome.of(stores().whatIfs().finish(claim, "{}", "a,b"));

        List<WhatIf> all = Outcome.all(after -> stores().whatIfs().page(caller, after, 2));

        assertEquals(
                List.of(third.id(), second.id(), first.id()),
                all.stream().map(WhatIf::id).toList());
        assertEquals(WhatIf.State.DONE, all.get(2).state());
    }

    @Test
    default void aRequestWithAKeyCreatesOnce() {
        Caller caller = Samples.someone();
        WhatIf first = Samples.whatIf(UUID.randomUUID(), Samples.NOON);
        WhatIf second = Samples.whatIf(UUID.randomUUID(), Samples.NOON);
        Outcome.of(stores().whatIfs().create(caller, first, asked(first), Samples.key("k")));

        var again = Outcome.of(stores().whatIfs().create(caller, second, asked(second), Samples.key("k")));

        assertTrue(again.replayed());
        assertEquals(first.id().toString(), again.id());
        assertInstanceOf(
                Problem.KeyReused.class,
                Outcome.refusal(
                        stores().whatIfs().create(caller, second, asked(second), new RequestKey("k", "other"))));
        assertEquals(
                1,
                Outcome.all(after -> stores().whatIfs().page(caller, after, 2)).size());
    }

    @Test
    default void theOldestJobIsTakenOnce() {
        Caller caller = Samples.someone();
        WhatIf newer = created(caller, Samples.NOON.plusSeconds(1));
        WhatIf older = created(caller, Samples.NOON);

        Claim first = claim(caller, "a", LONG).orElseThrow();
        Claim second = claim(caller, "b", LONG).orElseThrow();

        assertEquals(new Claim(older.id(), caller.tenant(), older.by(), "a", 1, 0), first);
        assertEquals(newer.id(), second.id());
        assertEquals(Optional.empty(), claim(caller, "c", LONG));
        assertEquals(WhatIf.State.RUNNING, found(caller, older.id()).state());
        assertEquals(1, found(caller, older.id()).attempts());
    }

    @Test
    default void aJobIsTakenAgainWhenItsLeaseIsOverAndTheFirstServerStoresNothing() throws InterruptedException {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);
        Claim slow = claim(caller, "a", Duration.ofMillis(1)).orElseThrow();
        Thread.sleep(5);

        Claim other = claim(caller, "a", LONG).orElseThrow();

        assertEquals(2, other.attempt());
        assertEquals(1, other.crashes());
        assertFalse(Outcome.of(stores().whatIfs().progress(slow, 1, 10, LONG)));
        assertFalse(Outcome.of(stores().whatIfs().finish(slow, "wrong", "wrong")));
        assertFalse(Outcome.of(stores().whatIfs().fail(slow, "wrong")));
        assertTrue(Outcome.of(stores().whatIfs().progress(other, 4, 12, LONG)));
        assertEquals(4, found(caller, whatIf.id()).done());
        assertEquals(12, found(caller, whatIf.id()).all());
        assertEquals(Optional.empty(), report(caller, whatIf.id()));
        assertTrue(Outcome.of(stores().whatIfs().finish(other, "{\"right\": 1}", "right")));
        assertEquals(Optional.of("{\"right\": 1}"), report(caller, whatIf.id()));
        assertEquals(Optional.of("right"), Outcome.of(stores().whatIfs().csv(caller, whatIf.id())));
        assertEquals(WhatIf.State.DONE, found(caller, whatIf.id()).state());
        assertEquals(12, found(caller, whatIf.id()).done());
        assertNotNull(found(caller, whatIf.id()).finished());
    }

    @Test
    default void progressProlongsTheLease() throws InterruptedException {
        Caller caller = Samples.someone();
        created(caller, Samples.NOON);
        Claim claim = claim(caller, "a", Duration.ofMillis(1)).orElseThrow();
        assertTrue(Outcome.of(stores().whatIfs().progress(claim, 1, 10, LONG)));
        Thread.sleep(5);

        assertEquals(Optional.empty(), claim(caller, "b", LONG));
    }

    @Test
    default void aFailedJobSaysWhyAndIsOver() {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);

        assertTrue(Outcome.of(stores().whatIfs().fail(claim(caller, "a", LONG).orElseThrow(), "no such department")));

        assertEquals(WhatIf.State.FAILED, found(caller, whatIf.id()).state());
        assertEquals("no such department", found(caller, whatIf.id()).failure());
        assertEquals(Optional.empty(), claim(caller, "a", LONG));
    }

    @Test
    default void aJobThatIsGivenBackCanBeTakenAtOnce() {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);
        Claim claim = claim(caller, "a", LONG).orElseThrow();

        Outcome.of(stores().whatIfs().release(claim));

        assertEquals(WhatIf.State.QUEUED, found(caller, whatIf.id()).state());
        assertNull(found(caller, whatIf.id()).finished());
        Claim next = claim(caller, "b", LONG).orElseThrow();
        assertEquals(2, next.attempt());
        assertEquals(0, next.crashes(), "it was given back");
    }

    @Test
    default void aCancelledJobIsOverAndItsServerLearnsOfIt() {
        Caller caller = Samples.someone();
        WhatIf running = created(caller, Samples.NOON);
        WhatIf queued = created(caller, Samples.NOON.plusSeconds(1));
        Claim claim = claim(caller, "a", LONG).orElseThrow();

        assertTrue(Outcome.of(stores().whatIfs().cancel(caller, running.id(), cancelled(running))));
        assertTrue(Outcome.of(stores().whatIfs().cancel(caller, queued.id(), cancelled(queued))));

        assertFalse(Outcome.of(stores().whatIfs().progress(claim, 1, 10, LONG)));
        assertFalse(Outcome.of(stores().whatIfs().finish(claim, "{}", "")));
        assertEquals(Optional.empty(), claim(caller, "a", LONG));
        assertEquals(WhatIf.State.CANCELLED, found(caller, running.id()).state());
    }

    @Test
    default void whatIsOverOrAnothersCannotBeCancelled() {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);
        Outcome.of(stores().whatIfs().finish(claim(caller, "a", LONG).orElseThrow(), "{}", ""));
        WhatIf queued = created(caller, Samples.NOON);

        assertFalse(Outcome.of(stores().whatIfs().cancel(caller, whatIf.id(), cancelled(whatIf))));
        assertFalse(Outcome.of(stores().whatIfs().cancel(Samples.someone(), queued.id(), cancelled(queued))));

        assertEquals(WhatIf.State.DONE, found(caller, whatIf.id()).state());
        assertEquals(WhatIf.State.QUEUED, found(caller, queued.id()).state());
        assertEquals(
                2,
                Outcome.all(after -> stores().audit().page(caller, null, after, 10))
                        .size());
    }

    private Optional<String> report(Caller caller, UUID id) {
        return Outcome.of(stores().whatIfs().report(caller, id));
    }

    private static Deed cancelled(WhatIf whatIf) {
        return Samples.deed(Deed.Action.CANCELLED, whatIf.id().toString());
    }

    @Test
    default void anotherTenantFindsNothing() {
        Caller caller = Samples.someone();
        WhatIf whatIf = created(caller, Samples.NOON);
        Outcome.of(stores().whatIfs().finish(claim(caller, "a", LONG).orElseThrow(), "{}", "a"));
        Caller other = Samples.someone();

        assertEquals(Optional.empty(), Outcome.of(stores().whatIfs().find(other, whatIf.id())));
        assertEquals(Optional.empty(), report(other, whatIf.id()));
        assertEquals(Optional.empty(), Outcome.of(stores().whatIfs().csv(other, whatIf.id())));
        assertEquals(List.of(), Outcome.all(after -> stores().whatIfs().page(other, after, 2)));
    }
}
