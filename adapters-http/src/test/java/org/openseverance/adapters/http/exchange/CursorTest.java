package org.openseverance.adapters.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.problem.Refused;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "acme/one-week", "2026-06-01T09:30:00Z/ö"})
    void leadsBackToItsPlace(String place) {
        assertEquals(place, Cursor.place("listPlans{}", Cursor.to("listPlans{}", place)));
    }

    @Test
    void isRefusedByEveryOtherList() {
        String cursor = Cursor.to("listWhatIfPeople{scenario=[1]}", "2");
        Refused refused = assertThrows(Refused.class, () -> Cursor.place("listWhatIfPeople{scenario=[2]}", cursor));
        Problem.Faulty faulty = (Problem.Faulty) refused.problem();
        assertEquals(
                "\"" + cursor + "\" is no cursor of this list",
                faulty.faults().get(0).message());
        assertEquals("/cursor", faulty.faults().get(0).place().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "???", "AAAAAAAA", "YXUvbmVzLW5vdGljZQ"})
    void isNotWhatSomeoneMadeUp(String text) {
        assertThrows(Refused.class, () -> Cursor.place("listPlans{}", text));
    }
}
