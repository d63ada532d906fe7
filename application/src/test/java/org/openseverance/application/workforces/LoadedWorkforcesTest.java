package org.openseverance.application.workforces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.fake.MemoryStores;
import org.openseverance.domain.workforce.Workforce;

class LoadedWorkforcesTest {

    private final Caller caller = Samples.someone();
    private final WorkforceStore memory = new MemoryStores().workforces();
    private boolean erases;

    /** The store in memory, but that somebody is erased between head and rows when the test says so. */
    private final LoadedWorkforces loaded = new LoadedWorkforces(
            (WorkforceStore) Proxy.newProxyInstance(
                    WorkforceStore.class.getClassLoader(),
                    new Class<?>[] {WorkforceStore.class},
                    (proxy, method, arguments) -> {
                        if (erases && method.getName().equals("load")) {
                            erases = false;
                            Outcome.of(memory.erase(
                                    caller, "E1", erased -> List.of(Samples.deed(Deed.Action.ERASED, "hash"))));
                        }
                        try {
                            return method.invoke(memory, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }),
            100);

    private WorkforceHead stored() {
        Workforce rows = Rows.people(5);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Outcome.of(memory.store(caller, head, rows, List.of(), Samples.deed(Deed.Action.IMPORTED, "people"), null));
        return head;
    }

    @Test
    void anErasureBetweenHeadAndRowsShiftsNobody() {
        WorkforceHead head = stored();
        erases = true;

        LoadedWorkforce first = Outcome.of(loaded.loaded(caller, head.id()));

        assertEquals(1, first.head().erased());
        assertEquals(4, first.rows().size());
        LoadedWorkforce second = Outcome.of(loaded.loaded(caller, head.id()));
        assertEquals(1, second.head().erased());
        assertSame(second, Outcome.of(loaded.loaded(caller, head.id())), "kept");
    }

    @Test
    void whoComesAfterAnErasureGetsTheNewSnapshot() {
        WorkforceHead head = stored();
        assertEquals(5, Outcome.of(loaded.loaded(caller, head.id())).rows().size());

        Outcome.of(memory.erase(caller, "E1", erased -> List.of(Samples.deed(Deed.Action.ERASED, "hash"))));

        assertEquals(4, Outcome.of(loaded.loaded(caller, head.id())).rows().size());
    }
}
