package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.EmployeeFacts;
import org.openseverance.application.workforces.Erased;
import org.openseverance.application.workforces.LoadedWorkforce;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** What the erasure of people must do, over all stores. */
public interface ErasureContract {

    Stores stores();

    private WorkforceHead stored(Caller caller, Workforce rows, Instant at, RowFault... faults) {
        WorkforceHead head = Samples.head(rows, at);
        Deed deed = Samples.deed(Deed.Action.IMPORTED, head.id().toString());
        Outcome.of(stores().workforces().store(caller, head, rows, List.of(faults), deed, null));
        return head;
    }

    private WorkforceHead found(Caller caller, UUID workforce) {
        return Outcome.of(stores().workforces().find(caller, workforce)).orElseThrow();
    }

    private StoredCalculation calculated(Caller caller, String employeeId, Instant at) {
        StoredCalculation calculation = Samples.calculation(employeeId, at);
        Outcome.of(stores().calculations().store(caller, calculation, List.of(), null));
        return calculation;
    }

    private StoredCalculation now(Caller caller, StoredCalculation calculation) {
        return Outcome.of(stores().calculations().find(caller, calculation.id()))
                .orElseThrow();
    }

    private long erase(Caller caller, String employeeId) {
        return Outcome.of(stores().workforces()
                        .erase(caller, employeeId, erased -> List.of(Samples.deed(Deed.Action.ERASED, "hash"))))
                .count();
    }

    @Test
    default void aPersonIsErasedFromWorkforcesAndCalculations() {
        Caller caller = Samples.someone();
        WorkforceHead first = stored(caller, Rows.people(5), Samples.NOON);
        WorkforceHead second = stored(caller, Rows.people(2), Samples.NOON);
        StoredCalculation hers = calculated(caller, "E1", Samples.NOON);
        StoredCalculation his = calculated(caller, "E2", Samples.NOON);

        assertEquals(3, erase(caller, "E1"));

        EmployeeFacts row = Outcome.of(stores().workforces().employees(caller, first.id(), null, 9))
                .items()
                .get(1);
        assertEquals(new EmployeeFacts(1, 4, null, Map.of(), true), row);
        assertEquals(Optional.empty(), Outcome.of(stores().workforces().employee(caller, second.id(), "E1")));
        assertTrue(now(caller, hers).erased());
        assertEquals("hash of the question", now(caller, hers).questionHash());
        assertEquals(null, now(caller, hers).employeeId());
        assertEquals(null, now(caller, hers).answer());
        assertEquals(his, now(caller, his));
        assertEquals(
                Map.of(hers.id(), true, his.id(), false),
                Outcome.all(after -> stores().calculations().page(caller, null, after, 9)).stream()
                        .collect(Collectors.toMap(StoredCalculation::id, StoredCalculation::erased)));
        assertEquals(0, erase(caller, "E1"));
    }

    @Test
    default void erasedRowsAreCountedAndNoLongerLoaded() {
        Caller caller = Samples.someone();
        Workforce rows = Rows.people(5);
        WorkforceHead head = stored(caller, rows, Samples.NOON);
        erase(caller, "E1");

        LoadedWorkforce left = Outcome.of(stores().workforces().load(caller, head.id()));

        List<String> expected = Rows.text(rows);
        expected.remove(1);
        assertEquals(expected, Rows.text(left.rows()));
        assertEquals(1, left.head().erased(), "read with the rows");
        assertEquals(1, found(caller, head.id()).erased());
    }

    @Test
    default void valuesOfThePersonsRowFaultsAreErased() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(
                caller,
                Rows.people(3),
                Samples.NOON,
                new RowFault(7, "employee_id", "E1", "is also the id of row 4"),
                new RowFault(7, "hire_date", "31/31/2020", "is no date"),
                new RowFault(8, "hire_date", "30/30/2020", "is no date"));

        erase(caller, "E1");

        assertEquals(
                List.of("", "", "30/30/2020"),
                Outcome.all(after -> stores().workforces().faults(caller, head.id(), after, 9)).stream()
                        .map(RowFault::value)
                        .toList());
    }

    @Test
    default void aRowThatWasNotKeptIsThePersonsByItsId() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(
                caller,
                Rows.people(3),
                Samples.NOON,
                new RowFault(7, "hire_date", "31/31/2020", "is no date", "E9"),
                new RowFault(8, "hire_date", "30/30/2020", "is no date", "E8"));
        StoredCalculation calculation = calculated(caller, "E9", Samples.NOON);
        List<Erased> reached = new ArrayList<>();

        Outcome.of(stores().workforces().erase(caller, "E9", erased -> {
            reached.add(erased);
            return List.of(Samples.deed(Deed.Action.ERASED, "first"), Samples.deed(Deed.Action.ERASED, "second"));
        }));

        assertEquals(List.of(new Erased(List.of(calculation.id()), Map.of(head.id(), 1))), reached);
        assertEquals(
                List.of(
                        new RowFault(7, "hire_date", "", "is no date"),
                        new RowFault(8, "hire_date", "30/30/2020", "is no date", "E8")),
                Outcome.all(after -> stores().workforces().faults(caller, head.id(), after, 9)));
        assertEquals(0, found(caller, head.id()).erased(), "of those that were kept");
        assertEquals(
                2,
                Outcome.all(after -> stores().audit().page(caller, null, after, 9)).stream()
                        .filter(deed -> deed.action() == Deed.Action.ERASED)
                        .count());
        assertEquals(0, erase(caller, "E9"));
    }

    @Test
    default void theDeedIsStoredAndHoldsNoId() {
        Caller caller = Samples.someone();
        stored(caller, Rows.people(2), Samples.NOON);
        erase(caller, "E1");

        List<Deed> deeds = Outcome.all(after -> stores().audit().page(caller, "hash", after, 9));

        assertEquals(
                List.of(Deed.Action.ERASED), deeds.stream().map(Deed::action).toList());
    }

    @Test
    default void anotherTenantsPersonOfTheSameIdStays() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(caller, Rows.people(3), Samples.NOON);
        StoredCalculation calculation = calculated(caller, "E1", Samples.NOON);

        assertEquals(0, erase(Samples.someone(), "E1"));

        assertTrue(Outcome.of(stores().workforces().employee(caller, head.id(), "E1"))
                .isPresent());
        assertEquals(calculation, now(caller, calculation));
    }

    @Test
    default void aJobThatMayHoldThePersonBeginsAnew() {
        Caller caller = Samples.someone();
        WorkforceHead with = stored(caller, Rows.people(3), Samples.NOON);
        WorkforceHead without = stored(caller, Rows.people(1), Samples.NOON);
        WhatIfStore.Claim overHer = running(caller, with.id());
        WhatIfStore.Claim overOthers = running(caller, without.id());

        erase(caller, "E2");

        assertFalse(Outcome.of(stores().whatIfs().finish(overHer, "{}", "")));
        assertEquals(
                WhatIf.State.QUEUED,
                Outcome.of(stores().whatIfs().find(caller, overHer.id()))
                        .orElseThrow()
                        .state());
        assertTrue(Outcome.of(stores().whatIfs().finish(overOthers, "{}", "")));
    }

    @Test
    default void aJobOverAWorkforceThatIsDeletedStoresNothing() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(caller, Rows.people(3), Samples.NOON);
        WhatIfStore.Claim claim = running(caller, head.id());

        Deed deed = Samples.deed(Deed.Action.DELETED, head.id().toString());
        assertTrue(Outcome.of(stores().workforces().delete(caller, head.id(), deed)));

        assertFalse(Outcome.of(stores().whatIfs().finish(claim, "{}", "")));
        assertEquals(Optional.empty(), Outcome.of(stores().whatIfs().report(caller, claim.id())));
    }

    private WhatIfStore.Claim running(Caller caller, UUID workforce) {
        WhatIf whatIf = Samples.whatIf(workforce, Samples.NOON);
        Deed deed = Samples.deed(Deed.Action.ASKED_WHAT_IF, whatIf.id().toString());
        Outcome.of(stores().whatIfs().create(caller, whatIf, deed, null));
        while (true) {
            WhatIfStore.Claim claim = Outcome.of(stores().whatIfs().claim("a", Duration.ofMinutes(5)))
                    .orElseThrow();
            if (claim.id().equals(whatIf.id())) {
                return claim;
            }
        }
    }

    @Test
    default void whatIsOlderThanATimeIsErasedForAllTenants() {
        Caller caller = Samples.someone();
        Caller other = Samples.someone();
        Instant old = Samples.NOON.minusSeconds(86_400);
        WorkforceHead ours = stored(caller, Rows.people(3), old, new RowFault(9, "hire_date", "x", "is no date"));
        WorkforceHead theirs = stored(other, Rows.people(2), old);
        WorkforceHead young = stored(caller, Rows.people(4), Samples.NOON);
        StoredCalculation before = calculated(caller, "E1", old);
        StoredCalculation after = calculated(caller, "E1", Samples.NOON);

        assertEquals(6, Outcome.of(stores().workforces().eraseBefore(Samples.NOON)));

        assertEquals(3, found(caller, ours.id()).erased());
        assertEquals(2, found(other, theirs.id()).erased());
        assertEquals(0, found(caller, young.id()).erased());
        assertEquals(
                0,
                Outcome.of(stores().workforces().load(caller, ours.id())).rows().size());
        assertEquals(
                4,
                Outcome.of(stores().workforces().load(caller, young.id()))
                        .rows()
                        .size());
        assertEquals(
                "",
                Outcome.of(stores().workforces().faults(caller, ours.id(), null, 9))
                        .items()
                        .get(0)
                        .value());
        assertTrue(now(caller, before).erased());
        assertEquals(after, now(caller, after));
        assertEquals(0, Outcome.of(stores().workforces().eraseBefore(Samples.NOON)));
    }
}
