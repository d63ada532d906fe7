package org.openseverance.domain.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Arithmetic that leaves the range of {@code long} throws {@link ArithmeticException}; nothing is ever rounded.
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio ONE = new Ratio(1, 1);

    public Ratio {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long divisor = gcd(Math.absExact(numerator), Math.absExact(denominator));
        if (denominator < 0) {
            divisor = -divisor;
        }
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator);
    }

    public static Ratio of(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    private static Ratio of(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Ratio(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    /**
     * Reads {@code 26}, {@code 0.025}, {@code 1/3} or {@code -6.5}.
     *
     * @throws NumberFormatException if the text is no such number
     */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return of(decimal(text.trim()));
        }
        return parse(text.substring(0, slash)).dividedBy(parse(text.substring(slash + 1)));
    }

    private static BigDecimal decimal(String text) {
        if (text.isEmpty()
                || text.length() > 40
                || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-')) {
            throw new NumberFormatException("not a number: " + text);
        }
        return new BigDecimal(text);
    }

    public Ratio plus(Ratio other) {
        return of(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio negated() {
        return new Ratio(Math.negateExact(numerator), denominator);
    }

    public Ratio times(Ratio other) {
        return of(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    public Ratio dividedBy(Ratio other) {
        if (other.numerator == 0) {
            throw new ArithmeticException("division by zero");
        }
        return times(new Ratio(/* numerator= */ other.denominator, /* denominator= */ other.numerator));
    }

    /**
     * The numerator over the given denominator.
     *
     * @throws ArithmeticException if that is no multiple of this one's, or on overflow
     */
    public long over(long commonDenominator) {
        if (commonDenominator % denominator != 0) {
            throw new ArithmeticException(this + " is not a whole number of parts of " + commonDenominator);
        }
        return Math.multiplyExact(numerator, commonDenominator / denominator);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    @Override
    public int compareTo(Ratio other) {
        return big(numerator)
                .multiply(big(other.denominator))
                .compareTo(big(other.numerator).multiply(big(denominator)));
    }

    public static long gcd(long a, long b) {
        return b == 0 ? Math.max(a, 1) : (a % b == 0 ? b : gcd(b, a % b));
    }

    /** The least common multiple; overflow is an error. */
    public static long lcm(long a, long b) {
        return Math.multiplyExact(a / gcd(a, b), b);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** A plain decimal where it terminates within six decimals, else a fraction such as {@code 22/3}. */
    @Override
    public String toString() {
        long rest = denominator;
        int decimals = 0;
        for (long power = 1; decimals <= 6; decimals++, power *= 10) {
            if (power % rest == 0) {
                return BigDecimal.valueOf(Math.multiplyExact(numerator, power / rest), decimals)
                        .toPlainString();
            }
        }
        return numerator + "/" + denominator;
    }
}
