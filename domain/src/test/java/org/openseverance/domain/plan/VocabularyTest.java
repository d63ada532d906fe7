package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.formula.Keywords;
import org.openseverance.domain.quantity.Unit;

class VocabularyTest {

    @Test
    void everyFactIsANameThatAFormulaCanRead() {
        for (String fact : Vocabulary.FACTS.keySet()) {
            assertEquals(true, FormulaParser.isName(fact), fact);
            assertFalse(Keywords.RESERVED.contains(fact), fact);
        }
    }

    @Test
    void factsThatAreNumbersHaveTheirUnits() {
        assertEquals(Unit.parse("hours per week"), Vocabulary.unit("standard_weekly_hours", "USD"));
        assertEquals(Unit.of("day"), Vocabulary.unit("time_off_balance.days", "USD"));
        assertEquals(Unit.of("USD"), Vocabulary.unit("annual_payroll", "USD"));
        assertEquals(Unit.NONE, Vocabulary.unit("full_time_equivalent", "USD"));
    }
}
