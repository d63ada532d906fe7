package org.openseverance.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static void agrees(long x, long factor, long divisor) {
        BigInteger product = BigInteger.valueOf(x).multiply(BigInteger.valueOf(factor));
        BigDecimal expected = new BigDecimal(product).divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP);
        if (expected.toBigIntegerExact().bitLength() < Long.SIZE) {
            assertEquals(
                    expected.longValueExact(),
                    Division.of(factor, divisor).halfUp(x),
                    () -> x + " * " + factor + " / " + divisor);
        }
    }

    @Test
    void theShortWayEndsExactlyWhereItCeasesToBeRight() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 20_000; i++) {
            long divisor = 2 + Sheet.upTo(random, 30);
            long factor = 1 + Sheet.upTo(random, 24);
            long bound = (Long.MAX_VALUE / (2 * divisor) - divisor) / (2 * factor);
            for (long x = bound - 3; x <= bound + 3; x++) {
                agrees(x, factor, divisor);
                agrees(-x, factor, divisor);
            }
        }
    }

    @Test
    void halvesGoAwayFromZeroAndTheirNeighboursDoNot() {
        SplittableRandom random = new SplittableRandom(18);
        for (int i = 0; i < 20_000; i++) {
            long divisor = 2 * (1 + Sheet.upTo(random, 29));
            long half = random.nextInt(1_000_000) * divisor + divisor / 2;
            for (long x = half - 1; x <= half + 1; x++) {
                agrees(x, 1, divisor);
                agrees(-x, 1, divisor);
            }
        }
    }

    @Test
    void anyNumberIsDividedByAnyOther() {
        SplittableRandom random = new SplittableRandom(19);
        for (int i = 0; i < 200_000; i++) {
            agrees(random.nextLong() >> random.nextInt(63), 1 + Sheet.upTo(random, 30), 1 + Sheet.upTo(random, 62));
        }
    }
}
