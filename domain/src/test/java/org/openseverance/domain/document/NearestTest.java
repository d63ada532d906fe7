package org.openseverance.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("termination_date", "hire_date", "weeks", "months", "severance_pay", "base_pay", "last day");

    @ParameterizedTest
    @CsvSource({
        "weks, weeks",
        "wekes, weeks",
        "Weeks, weeks",
        "moths, months",
        "severence_pay, severance_pay",
        "severance-pay, severance_pay",
        "termination, termination_date",
        "lastday, last day",
        "basepay, base_pay",
    })
    void findsWhatWasMeant(String word, String meant) {
        assertEquals(meant, Nearest.of(word, KNOWN));
    }

    @Test
    void staysSilentWhereNothingIsNear() {
        assertNull(Nearest.of("outplacement", KNOWN));
        assertNull(Nearest.of("x", List.of("y", "z")));
        assertNull(Nearest.of("", KNOWN));
        assertNull(Nearest.of("w".repeat(1_000), KNOWN));
        assertNull(Nearest.of("date", List.of("hire_date", "service_date")));
    }

    @Test
    void advisesTheNearestOrElseWhatIsKnown() {
        assertEquals("Maybe \"weeks\".", Nearest.advice("weks", KNOWN));
        assertEquals("Known: a, b.", Nearest.advice("quarter", List.of("b", "a")));
        assertEquals("", Nearest.advice("quarter", List.of()));
    }
}
