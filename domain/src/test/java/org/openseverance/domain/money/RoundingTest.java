package org.openseverance.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.money.Rounding.Way;
import org.openseverance.domain.quantity.Ratio;

class RoundingTest {

    private static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN
    };

    @Test
    void everyWayAgreesWithBigDecimalNearTiesAndZero() {
        for (long denominator = -13; denominator <= 13; denominator++) {
            for (long numerator = -60; numerator <= 60 && denominator != 0; numerator++) {
                agrees(numerator, denominator);
            }
        }
    }

    @Test
    void everyWayAgreesWithBigDecimalAtTheEndsOfTheRange() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            long numerator = random.nextLong() >> random.nextInt(60);
            long denominator = random.nextLong() >> random.nextInt(60);
            if (denominator != 0 && !(numerator == Long.MIN_VALUE && denominator == -1)) {
                agrees(numerator, denominator);
            }
        }
        agrees(Long.MAX_VALUE, Long.MAX_VALUE - 1);
        agrees(Long.MIN_VALUE + 1, Long.MAX_VALUE);
        agrees(Long.MAX_VALUE, 2);
    }

    private static void agrees(long numerator, long denominator) {
        for (Way way : Way.values()) {
            long expected = new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), 0, MODES[way.ordinal()])
                    .longValueExact();
            assertEquals(expected, way.divide(numerator, denominator), way + " of " + numerator + " / " + denominator);
        }
    }

    @Test
    void aStepIsPositive() {
        assertThrows(IllegalArgumentException.class, () -> new Rounding(Way.UP, Ratio.ZERO));
    }
}
