package org.openseverance.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BandsTest {

    private final Slices slices = Slices.of(Longs.of(5, 10), Longs.of(2, 3, 4));

    private long sum(long x) {
        return Sheet.alone(new Bands(0, 1, slices), x);
    }

    @Test
    void eachSliceHasItsOwnRateAndAnEdgeBelongsToTheBandBelow() {
        assertEquals(0, sum(0));
        assertEquals(10, sum(5));
        assertEquals(13, sum(6));
        assertEquals(25, sum(10));
        assertEquals(29, sum(11));
    }

    @Test
    void whatIsNotTabulatedIsWorkedOutTheSameWay() {
        assertEquals(-2, sum(-1));
        assertEquals(25 + 4 * 501, sum(511));
        assertEquals(25 + 4 * 502, sum(512));
        assertEquals(25 + 4 * ((1L << 40) - 10), sum(1L << 40));
        assertThrows(ArithmeticException.class, () -> sum(Long.MAX_VALUE));
    }

    @Test
    void aSubjectIsBroughtToTheDenominatorOfTheEdges() {
        assertEquals(sum(36), Sheet.alone(new Bands(0, 12, slices), 3));
        assertThrows(ArithmeticException.class, () -> Sheet.alone(new Bands(0, 12, slices), Long.MAX_VALUE / 2));
    }
}
