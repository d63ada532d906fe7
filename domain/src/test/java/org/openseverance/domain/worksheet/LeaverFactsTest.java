package org.openseverance.domain.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.rule.Rule;

class LeaverFactsTest {

    private static final FactSlot HOURS = new FactSlot("standard_weekly_hours", FactSlot.Cells.NUMBER, 2, false);

    private final LeaverFacts facts = new LeaverFacts(Set.of());

    private long cell(ImmutableEmployee employee) {
        facts.use(ImmutableLeaver.builder().employee(employee).build());
        long[] cell = {-1};
        facts.filler(HOURS, new WordNumbers()).fill(new int[] {0}, 1, cell);
        return cell[0];
    }

    private long cell(String hours) {
        return cell(ImmutableEmployee.builder()
                .standardWeeklyHours(new BigDecimal(hours))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "40,4000",
        "37.5,3750",
        "37.50,3750",
        "37.5000,3750",
        "0,0",
        "0.00,0",
        "-1.25,-125",
        "4E+1,4000",
        "92233720368547758.07,9223372036854775807"
    })
    void aNumberIsCountedInItsLastDecimal(String hours, long cell) {
        assertEquals(cell, cell(hours));
    }

    @Test
    void whatIsNotGivenIsUnknown() {
        assertEquals(Rule.UNKNOWN, cell(ImmutableEmployee.builder().build()));
    }

    @Test
    void whatIsFinerThanItsDecimalsIsRefused() {
        Unusable refusal = assertThrows(Unusable.class, () -> cell("37.125"));
        assertEquals("standard_weekly_hours is 37.125, but at most 2 decimals are accepted", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"92233720368547758.08", "-92233720368547758.09", "1E+30", "100000000000000000000.50"})
    void whatNoCellCanHoldIsRefused(String hours) {
        Unusable refusal = assertThrows(Unusable.class, () -> cell(hours));
        assertEquals(
                "standard_weekly_hours is too large: " + new BigDecimal(hours).toPlainString(), refusal.getMessage());
    }
}
