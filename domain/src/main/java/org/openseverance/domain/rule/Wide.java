package org.openseverance.domain.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openseverance.domain.money.Rounding;

/** The same figures with as many digits as they need: for the rare row whose product leaves {@code long} before it is rounded or compared. */
final class Wide {

    private Wide() {}

    /** Whether {@code x * y} fits in a {@code long}. */
    static boolean fits(long x, long y) {
        return Math.multiplyHigh(x, y) == (x * y) >> 63;
    }

    /** {@code x * y * factor / divisor}, rounded; what then does not fit is an overflow. */
    static long product(long x, long y, long factor, long divisor, Rounding.Way way) {
        return quotient(big(x).multiply(big(y)).multiply(big(factor)), big(divisor), way);
    }

    /** {@code (x * scaleX) / (y * scaleY)}, rounded. */
    static long quotient(long x, long scaleX, long y, long scaleY, Rounding.Way way) {
        return quotient(big(x).multiply(big(scaleX)), big(y).multiply(big(scaleY)), way);
    }

    private static long quotient(BigInteger numerator, BigInteger denominator, Rounding.Way way) {
        RoundingMode mode = switch (way) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case UP -> RoundingMode.UP;
            case DOWN -> RoundingMode.DOWN;
        };
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }

    /** {@code x * scaleX} against {@code y * scaleY}. */
    static int compare(long x, long scaleX, long y, long scaleY) {
        return big(x).multiply(big(scaleX)).compareTo(big(y).multiply(big(scaleY)));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
