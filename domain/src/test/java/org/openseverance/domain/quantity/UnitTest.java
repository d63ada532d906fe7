package org.openseverance.domain.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "weeks, weeks",
        "week, weeks",
        "GBP per week, GBP per week",
        "weeks per year, weeks per year",
        "number, number",
        "working days, working days",
        "calendar days, days",
        "weeks per half-year, weeks per half-year",
        "entries, entries"
    })
    void readsSingularAndPlural(String text, String told) {
        assertEquals(told, Unit.parse(text).toString());
    }

    @Test
    void unitsMultiplyAndCancel() {
        Unit pay = Unit.parse("GBP per week");
        assertEquals(Unit.parse("GBP"), Unit.parse("weeks").times(pay));
        assertEquals(Unit.NONE, pay.dividedBy(pay));
        assertEquals(Unit.parse("weeks"), Unit.parse("weeks per year").times(Unit.of("year")));
    }

    @Test
    void aWordThatIsNoUnitIsNamed() {
        assertEquals(
                "\"fortnights\" is not a unit",
                assertThrows(IllegalArgumentException.class, () -> Unit.parse("fortnights"))
                        .getMessage());
    }

    @Test
    void oneIsSingular() {
        assertEquals("1 week", new Quantity(Ratio.ONE, Unit.of("week")).toString());
        assertEquals("1.5 weeks per year", new Quantity(Ratio.of(3, 2), Unit.parse("weeks per year")).toString());
    }
}
