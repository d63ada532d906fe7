package org.openseverance.application.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanChangeTest {

    @Test
    void theFirstEqualsSignOutsideBracketsDividesPathAndValue() {
        assertEquals(
                new PlanChange("lines.f[when years >= 1].then", "a = b"),
                PlanChange.parse(" lines.f[when years >= 1].then = a = b "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parameters.limit", "=6", "lines.f[when years >= 1]"})
    void whatIsNoChangeSaysWhatWasExpected(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PlanChange.parse(text));
        assertTrue(String.valueOf(e.getMessage()).contains("expected path=value"));
    }

    @Test
    void aSweepTakesBothEndsWhereTheStepsReachThem() {
        assertEquals(
                List.of("2", "4", "6", "8"), Sweep.parse("parameters.w=2..8/2").values());
        assertEquals(List.of("2", "4", "6"), Sweep.parse("parameters.w=2..7/2").values());
        assertEquals(
                List.of("8", "5.5", "3.0"),
                Sweep.parse("parameters.w=8..3/-2.5").values());
        assertEquals(
                List.of("1 week", "1.5 week", "2.0 week"),
                Sweep.parse("lines.a=1 .. 2 / 0.5 week").values());
        assertEquals(List.of("3"), Sweep.parse("parameters.w=3..3/1").values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.w=1..5", "p.w=1..5/0", "p.w=5..1/1", "p.w=1..5/-1", "p.w=a..b/c", "p.w=0..1000/1"})
    void whatIsNoSweepSaysWhy(String text) {
        assertTrue(!String.valueOf(assertThrows(IllegalArgumentException.class, () -> Sweep.parse(text))
                        .getMessage())
                .isEmpty());
    }
}
