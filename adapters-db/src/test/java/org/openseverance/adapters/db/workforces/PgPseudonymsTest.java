package org.openseverance.adapters.db.workforces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.application.access.Caller;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Samples;

/** People are named so that nobody finds an id by trying. */
class PgPseudonymsTest {

    private static String name(Caller caller, String employeeId) {
        return Outcome.of(TestPostgres.database().pseudonyms().of(caller, employeeId));
    }

    @Test
    void aPersonHasOneNameInATenantAndAnotherInEachOther() {
        Caller caller = Samples.someone();
        String name = name(caller, "N-0018");

        assertTrue(name.matches("hmac-sha256:[0-9a-f]{64}"), name);
        assertEquals(name, name(caller, "N-0018"));
        assertNotEquals(name, name(caller, "N-0019"));
        assertNotEquals(name, name(Samples.someone(), "N-0018"));
    }
}
