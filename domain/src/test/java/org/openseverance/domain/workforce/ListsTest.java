package org.openseverance.domain.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.employee.Absence;

class ListsTest {

    private static final Absence SICKNESS = new Absence("sickness", null);

    @Test
    void aListStandsInItsOwnRowAndAnEmptyOneIsKnown() {
        Workforce workforce = Workforce.builder()
                .endRow(1)
                .absences(List.of(SICKNESS))
                .endRow(2)
                .absences(List.of())
                .endRow(3)
                .endRow(4)
                .build();
        assertNull(workforce.absences(0));
        assertEquals(List.of(SICKNESS), workforce.absences(1));
        assertEquals(List.of(), workforce.absences(2));
        assertNull(workforce.absences(3));
        assertNull(workforce.history(1));
    }

    @Test
    void theListOfADroppedRowIsForgotten() {
        Workforce.Builder builder = Workforce.builder().absences(List.of(SICKNESS));
        builder.dropRow();
        assertNull(builder.endRow(1).build().absences(0));
    }
}
