package org.openseverance.adapters.db.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.contract.Stores;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Workforce;

/** Reports lose people who are erased, and keep their sums. */
class ReportsTest {

    private static final String REPORT =
            "{\"gains\": [{\"row\": 4, \"employee_id\": \"E1\"}, {\"row\": 6, \"employee_id\": \"E2\"}], \"cost\": \"7.10\"}";

    private final Stores stores = TestPostgres.stores();
    private final Caller caller = Samples.someone();

    private UUID reported() {
        Workforce rows = Rows.people(3);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Deed imported = Samples.deed(Deed.Action.IMPORTED, "people");
        Outcome.of(stores.workforces().store(caller, head, rows, List.of(), imported, null));
        WhatIf whatIf = Samples.whatIf(head.id(), Samples.NOON.plusSeconds(5));
        Deed asked = Samples.deed(Deed.Action.ASKED_WHAT_IF, "what-if");
        Outcome.of(stores.whatIfs().create(caller, whatIf, asked, null));
        while (true) {
            WhatIfStore.Claim claim = Outcome.of(stores.whatIfs().claim("a", Duration.ofMinutes(5)))
                    .orElseThrow();
            if (claim.id().equals(whatIf.id())) {
                Outcome.of(stores.whatIfs().finish(claim, REPORT, "scenario,cost"));
                return whatIf.id();
            }
        }
    }

    private String report(UUID id) {
        return Outcome.of(stores.whatIfs().report(caller, id)).orElseThrow();
    }

    @Test
    void aPersonWhoIsErasedLeavesTheReports() {
        UUID id = reported();

        Outcome.of(stores.workforces()
                .erase(caller, "E1", erased -> List.of(Samples.deed(Deed.Action.ERASED, "hash"))));

        assertEquals("{\"gains\": [{\"row\": 6, \"employee_id\": \"E2\"}], \"cost\": \"7.10\"}", report(id));
        assertEquals(Optional.of("scenario,cost"), Outcome.of(stores.whatIfs().csv(caller, id)));
        assertEquals(
                WhatIf.State.DONE,
                Outcome.of(stores.whatIfs().find(caller, id)).orElseThrow().state());
    }

    @Test
    void theRetentionRuleTakesEverybodyOutOfReportsOverWhatIsOld() {
        UUID id = reported();

        Outcome.of(stores.workforces().eraseBefore(Samples.NOON));
        assertEquals(REPORT, report(id));
        Outcome.of(stores.workforces().eraseBefore(Samples.NOON.plusMillis(1)));

        assertEquals("{\"gains\": [], \"cost\": \"7.10\"}", report(id));
    }

    @Test
    void whoDeletesAWorkforceTakesEverybodyOutOfItsReports() {
        UUID id = reported();
        UUID other = reported();
        UUID workforce =
                Outcome.of(stores.whatIfs().find(caller, id)).orElseThrow().workforce();

        Outcome.of(stores.workforces().delete(caller, workforce, Samples.deed(Deed.Action.DELETED, "workforce")));

        assertEquals("{\"gains\": [], \"cost\": \"7.10\"}", report(id));
        assertEquals(Optional.of("scenario,cost"), Outcome.of(stores.whatIfs().csv(caller, id)));
        assertEquals(REPORT, report(other));
    }
}
