package org.openseverance.domain.rule;

import java.util.SplittableRandom;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;

/** Columns for rules under test, and figures that sit on the edges where rules change their way. */
final class Sheet {

    private static final long[] EDGES = {
        0,
        1,
        2,
        9,
        10,
        49,
        50,
        51,
        1L << 30,
        (1L << 31) - 1,
        1L << 31,
        (1L << 31) + 1,
        1L << 32,
        1L << 40,
        1L << 60,
        1L << 61,
        1L << 62,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };

    private Sheet() {}

    static Columns of(long[]... columns) {
        return new Columns(columns, new PastPay[columns[0].length][], new Absence[columns[0].length][]);
    }

    /** What a rule gives one row alone. */
    static long alone(Rule rule, long... row) {
        long[][] columns = new long[row.length][];
        for (int i = 0; i < row.length; i++) {
            columns[i] = new long[] {row[i]};
        }
        long[] out = new long[1];
        rule.apply(of(columns), out, 1);
        return out[0];
    }

    /** Numbers of all sizes and both signs; many are edges, or neighbours of one. None is unknown. */
    static long[] numbers(SplittableRandom random, int count, int mostBits) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            long size =
                    random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] - random.nextInt(2) : upTo(random, 63);
            size &= -1L >>> (64 - mostBits);
            numbers[i] = random.nextInt(4) == 0 ? -size : size;
        }
        return numbers;
    }

    /** A number of at most so many bits, each size as likely as another. */
    static long upTo(SplittableRandom random, int mostBits) {
        return random.nextLong() >>> (Long.SIZE - 1 - random.nextInt(mostBits));
    }
}
