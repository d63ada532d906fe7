package org.openseverance.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.money.Rounding.Way;
import org.openseverance.domain.rule.Arithmetic.Floor;
import org.openseverance.domain.rule.Arithmetic.Greatest;
import org.openseverance.domain.rule.Arithmetic.Least;
import org.openseverance.domain.rule.Arithmetic.Product;
import org.openseverance.domain.rule.Arithmetic.Rounded;
import org.openseverance.domain.rule.Arithmetic.RoundedProduct;
import org.openseverance.domain.rule.Arithmetic.Scaled;
import org.openseverance.domain.rule.Arithmetic.Sum;
import org.openseverance.domain.rule.Arithmetic.Total;

/** Each rule beside the same written in BigInteger, row by row and over a block whose rows all fit. */
class ArithmeticTest {

    private static final int ROWS = 2_000;
    private static final Constants NONE = new Constants() {
        @Override
        public boolean holds(int slot) {
            return false;
        }

        @Override
        public long value(int slot) {
            throw new IllegalStateException();
        }
    };

    private final SplittableRandom random = new SplittableRandom(2026);

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static BigInteger rounded(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    private void agrees(Rule rule, BinaryOperator<BigInteger> expected) {
        for (int mostBits : new int[] {8, 20, 30, 31, 32, 40, 62, 63}) {
            long[] a = Sheet.numbers(random, ROWS, mostBits);
            long[] b = Sheet.numbers(random, ROWS, mostBits);
            boolean allFit = true;
            for (int i = 0; i < ROWS; i++) {
                allFit &= agrees(rule, a[i], b[i], expected.apply(big(a[i]), big(b[i])));
            }
            if (allFit) {
                blockAgrees(rule, a, b);
                blockAgrees(rule.given(NONE), a, b);
            }
        }
    }

    /** Whether the figure fits; if not, the rule must say so. */
    private static boolean agrees(Rule rule, long a, long b, BigInteger expected) {
        if (expected.bitLength() < Long.SIZE) {
            assertEquals(expected.longValue(), Sheet.alone(rule, a, b), () -> rule + " of " + a + " and " + b);
            assertEquals(expected.longValue(), Sheet.alone(rule.given(NONE), a, b));
            return true;
        }
        assertThrows(ArithmeticException.class, () -> Sheet.alone(rule, a, b), () -> rule + " of " + a + " and " + b);
        assertThrows(ArithmeticException.class, () -> Sheet.alone(rule.given(NONE), a, b));
        return false;
    }

    private static void blockAgrees(Rule rule, long[] a, long[] b) {
        long[] out = new long[ROWS];
        rule.apply(Sheet.of(a, b), out, ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(Sheet.alone(rule, a[i], b[i]), out[i]);
        }
    }

    @Test
    void sumsAreExactOrSayThatTheyAreTooLarge() {
        agrees(new Sum(0, 1, 1, 1), BigInteger::add);
        agrees(new Sum(0, 1, 1, -1), BigInteger::subtract);
        agrees(new Total(Longs.of(0, 1, 0)), (a, b) -> a.add(a).add(b));
        agrees(new Total(Longs.of(0, 1, 1, 1)), (a, b) -> a.add(b.multiply(big(3))));
        assertEquals(3 * 5 + 2 * 7, Sheet.alone(new Total(Longs.of(0, 1, 0, 1, 0)), 5, 7));
    }

    @Test
    void scaledSumsAreExactWhereTheirPartsFit() {
        long[] a = Sheet.numbers(random, ROWS, 50);
        long[] b = Sheet.numbers(random, ROWS, 50);
        long[] out = new long[ROWS];
        for (long[] scales : new long[][] {{12, -365}, {1, -365}, {12, 1}, {-1, -1}}) {
            new Sum(0, scales[0], 1, scales[1]).apply(Sheet.of(a, b), out, ROWS);
            for (int i = 0; i < ROWS; i++) {
                assertEquals(a[i] * scales[0] + b[i] * scales[1], out[i]);
            }
        }
        assertThrows(ArithmeticException.class, () -> Sheet.alone(new Sum(0, 12, 1, 1), 1L << 62, 0));
        assertThrows(ArithmeticException.class, () -> Sheet.alone(new Sum(0, Long.MAX_VALUE, 1, 1), 2, 0));
        assertEquals(Long.MAX_VALUE, Sheet.alone(new Sum(0, Long.MAX_VALUE, 1, 1), 1, 0));
    }

    @Test
    void productsAreExactOrSayThatTheyAreTooLarge() {
        agrees(new Product(0, 1), BigInteger::multiply);
        for (long factor : new long[] {-60, -1, 0, 1, 2, 10_000, 1L << 31, 1L << 61, Long.MAX_VALUE}) {
            agrees(new Scaled(0, factor), (a, b) -> a.multiply(big(factor)));
        }
    }

    @Test
    void roundingGoesHalfUpWhateverTheDivisor() {
        for (long factor : new long[] {1, 2, 12, 60, 9_999, 1L << 31, 1L << 40}) {
            for (long divisor :
                    new long[] {1, 2, 3, 7, 52, 64, 73, 365, 10_000, 133_590, (1L << 31) - 1, 1L << 31, 1L << 40}) {
                agrees(
                        new Rounded(0, factor, divisor, Way.HALF_UP),
                        (a, b) -> rounded(a.multiply(big(factor)), big(divisor)));
            }
        }
    }

    @Test
    void onlyTheRoundedFigureOfAProductMustFit() {
        for (long divisor : new long[] {2, 12, 10_000, 1L << 40}) {
            agrees(new RoundedProduct(0, 1, 1, divisor, Way.HALF_UP), (a, b) -> rounded(a.multiply(b), big(divisor)));
            agrees(
                    new RoundedProduct(0, 1, 100, divisor, Way.HALF_UP),
                    (a, b) -> rounded(a.multiply(b).multiply(big(100)), big(divisor)));
        }
    }

    @Test
    void wholePartsGoTowardsMinusInfinity() {
        for (long divisor : new long[] {1, 2, 3, 6, 7, 12, 365, 1L << 31, 1L << 40}) {
            agrees(new Floor(0, divisor), (a, b) -> big(Math.floorDiv(a.longValue(), divisor)));
        }
    }

    @Test
    void theLesserAndTheGreaterAreFoundAcrossTheWholeRange() {
        agrees(new Least(0, 1, 1, 1), BigInteger::min);
        agrees(new Greatest(0, 1, 1, 1), BigInteger::max);
    }
}
