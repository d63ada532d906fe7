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
            Division division = Division.of(factor, divisor);
            long[] column = new long[1];
            division.halfUp(new long[] {x}, column, 1);
            assertEquals(expected.longValueExact(), division.halfUp(x), () -> x + " * " + factor + " / " + divisor);
            assertEquals(expected.longValueExact(), column[0], () -> x + " * " + factor + " / " + divisor);
        }
    }

    @Test
    void columnsGoTheirShortWayUpToItsLastNumber() {
        SplittableRandom random = new SplittableRandom(16);
        for (int i = 0; i < 20_000; i++) {
            long divisor = (1 + Sheet.upTo(random, 20)) | (i & 1);
            long factor = 1 + Sheet.upTo(random, 12);
            long last = ((1L << 41) - 1) / factor;
            long tie = random.nextLong(last / divisor + 1) * divisor + divisor / 2;
            for (long x = -2; x <= 2; x++) {
                agrees(last + x, factor, divisor);
                agrees(tie + x, factor, divisor);
                agrees(tie + x, 1, divisor);
            }
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
