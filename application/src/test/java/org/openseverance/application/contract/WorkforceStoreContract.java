package org.openseverance.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;
import org.openseverance.application.workforces.EmployeeFacts;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** What a {@link org.openseverance.application.workforces.WorkforceStore} must do. */
public interface WorkforceStoreContract {

    Stores stores();

    private WorkforceHead stored(Caller caller, Workforce rows, List<RowFault> faults) {
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Outcome.of(stores().workforces().store(caller, head, rows, faults, imported(head), null));
        return head;
    }

    private static Deed imported(WorkforceHead head) {
        return Samples.deed(Deed.Action.IMPORTED, head.id().toString());
    }

    private static Deed deleted(WorkforceHead head) {
        return Samples.deed(Deed.Action.DELETED, head.id().toString());
    }

    private Workforce loaded(Caller caller, WorkforceHead head) {
        return Outcome.of(stores().workforces().load(caller, head.id())).rows();
    }

    @Test
    default void aWorkforceComesBackCellByCell() {
        Caller caller = Samples.someone();
        Workforce rows = Rows.people(4_500);
        WorkforceHead head = stored(caller, rows, List.of());

        Workforce back = loaded(caller, head);

        assertEquals(rows.names(), back.names());
        assertEquals(Rows.text(rows), Rows.text(back));
        assertEquals(Optional.of(head), Outcome.of(stores().workforces().find(caller, head.id())));
    }

    @Test
    default void aWorkforceOfNobodyComesBack() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(caller, Workforce.builder().build(), List.of());

        assertEquals(0, loaded(caller, head).size());
    }

    @Test
    default void workforcesAreListedTheNewestFirst() {
        Caller caller = Samples.someone();
        List<WorkforceHead> heads = new ArrayList<>();
        Workforce rows = Rows.people(1);
        for (int i = 0; i < 5; i++) {
            WorkforceHead head = Samples.head(rows, Samples.NOON.plusSeconds(i));
            heads.add(0, head);
            Outcome.of(stores().workforces().store(caller, head, rows, List.of(), imported(head), null));
        }

        assertEquals(heads, Outcome.all(after -> stores().workforces().page(caller, after, 2)));
    }

    @Test
    default void rowsAreReadPageByPageAsTexts() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(caller, Rows.people(5), List.of());

        List<EmployeeFacts> all = Outcome.all(after -> stores().workforces().employees(caller, head.id(), after, 2));

        assertEquals(
                List.of(0, 1, 2, 3, 4), all.stream().map(EmployeeFacts::row).toList());
        assertEquals(
                new EmployeeFacts(
                        4,
                        10,
                        "E4",
                        Map.of(
                                "department", "Sales",
                                "base_pay.rate", "10000.28",
                                "hire_date", "2000-01-04",
                                "full_time_equivalent", "5.0000",
                                "grade", "G4",
                                "points", "-0.4",
                                "agreed_on", "2024-02-29"),
                        false),
                all.get(4));
    }

    @Test
    default void anEmployeeIsFoundByIdInTheFirstOfItsRows() {
        Caller caller = Samples.someone();
        Workforce.Builder rows = Workforce.builder();
        for (String id : List.of("A", "B", "B")) {
            rows.word(Fact.EMPLOYEE_ID, id).endRow(rows.size() + 1);
        }
        WorkforceHead head = stored(caller, rows.build(), List.of());

        assertEquals(
                1,
                Outcome.of(stores().workforces().employee(caller, head.id(), "B"))
                        .orElseThrow()
                        .row());
        assertEquals(Optional.empty(), Outcome.of(stores().workforces().employee(caller, head.id(), "C")));
    }

    @Test
    default void rowFaultsAreReadPageByPage() {
        Caller caller = Samples.someone();
        List<RowFault> faults = List.of(
                new RowFault(3, "hire_date", "31/31/2020", "is no date"),
                new RowFault(3, "hire_date", "31/31/2020", "is no date"),
                new RowFault(9, "", "", "has 3 cells, the header 7"));
        WorkforceHead head = stored(caller, Rows.people(1), faults);

        assertEquals(faults, Outcome.all(after -> stores().workforces().faults(caller, head.id(), after, 2)));
    }

    @Test
    default void aRequestWithAKeyImportsOnce() {
        Caller caller = Samples.someone();
        Workforce rows = Rows.people(3);
        WorkforceHead first = Samples.head(rows, Samples.NOON);
        WorkforceHead second = Samples.head(rows, Samples.NOON);
        RequestKey key = Samples.key("k");
        Outcome.of(stores().workforces().store(caller, first, rows, List.of(), imported(first), key));

        assertEquals(
                new Stored(first.id().toString(), true),
                Outcome.of(stores().workforces().store(caller, second, rows, List.of(), imported(second), key)));
        assertInstanceOf(
                Problem.KeyReused.class,
                Outcome.refusal(stores().workforces()
                        .store(caller, second, rows, List.of(), imported(second), new RequestKey("k", "other"))));
        assertEquals(Optional.empty(), Outcome.of(stores().workforces().find(caller, second.id())));
        assertEquals(
                1,
                Outcome.all(after -> stores().audit().page(caller, null, after, 9))
                        .size());
    }

    @Test
    default void aDeletedWorkforceIsGoneWithItsRows() {
        Caller caller = Samples.someone();
        WorkforceHead head = stored(caller, Rows.people(3), List.of(new RowFault(9, "", "", "is empty")));
        WorkforceHead other = stored(caller, Rows.people(2), List.of());

        assertTrue(Outcome.of(stores().workforces().delete(caller, head.id(), deleted(head))));
        assertFalse(Outcome.of(stores().workforces().delete(caller, head.id(), deleted(head))));

        assertEquals(Optional.empty(), Outcome.of(stores().workforces().find(caller, head.id())));
        assertEquals(List.of(), Outcome.all(after -> stores().workforces().employees(caller, head.id(), after, 9)));
        assertEquals(List.of(), Outcome.all(after -> stores().workforces().faults(caller, head.id(), after, 9)));
        assertInstanceOf(
                Problem.NotFound.class, Outcome.refusal(stores().workforces().load(caller, head.id())));
        assertEquals(2, loaded(caller, other).size());
        assertEquals(
                3,
                Outcome.all(after -> stores().audit().page(caller, null, after, 9))
                        .size());
    }

    @Test
    default void anotherTenantFindsNothingAndDeletesNothing() {
        Caller caller = Samples.someone();
        Caller other = Samples.someone();
        WorkforceHead head = stored(caller, Rows.people(3), List.of(new RowFault(9, "", "", "is empty")));

        assertEquals(Optional.empty(), Outcome.of(stores().workforces().find(other, head.id())));
        assertEquals(List.of(), Outcome.all(after -> stores().workforces().page(other, after, 9)));
        assertEquals(List.of(), Outcome.all(after -> stores().workforces().employees(other, head.id(), after, 9)));
        assertEquals(Optional.empty(), Outcome.of(stores().workforces().employee(other, head.id(), "E1")));
        assertEquals(List.of(), Outcome.all(after -> stores().workforces().faults(other, head.id(), after, 9)));
        assertInstanceOf(
                Problem.NotFound.class, Outcome.refusal(stores().workforces().load(other, head.id())));
        assertFalse(Outcome.of(stores().workforces().delete(other, head.id(), deleted(head))));
        assertEquals(3, loaded(caller, head).size());
    }
}
