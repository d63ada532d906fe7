package org.openseverance.domain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.rule.Rule;

class DifferencesTest {

    private static Figures figures(long... cash) {
        return new Figures(cash, cash.clone(), new int[cash.length]);
    }

    private static List<String> bands(long... changes) {
        Difference difference = Differences.between(figures(new long[changes.length]), figures(changes), row -> true);
        return difference.changes().stream()
                .map(band -> band.near() + " to " + band.far() + ": " + band.people())
                .toList();
    }

    @Test
    void bandsAreOneTwoAndFiveTimesPowersOfTenWithTheirNearEdge() {
        assertEquals(
                List.of("1 to 100: 2", "100 to 200: 2", "200 to 500: 2", "500 to 1000: 2", "1000 to 2000: 1"),
                bands(1, 99, 100, 199, 200, 499, 500, 999, 1000));
    }

    @Test
    void lossesMirrorGainsAndNoChangeStandsBetween() {
        assertEquals(
                List.of("-500 to -1000: 1", "-200 to -500: 1", "-1 to -100: 1", "0 to 0: 2", "1 to 100: 1"),
                bands(-500, -499, -1, 0, 0, 1));
    }

    @Test
    void theLargestChangeThatACellCanHoldHasABandToo() {
        assertEquals(List.of("5000000000000000000 to " + Long.MAX_VALUE + ": 1"), bands(Long.MAX_VALUE - 1));
    }

    @Test
    void whoIsUnknownInEitherIsNotCompared() {
        Difference difference =
                Differences.between(figures(Rule.UNKNOWN, 1, 5, 7), figures(3, Rule.UNKNOWN, 6, 6), row -> true);

        assertEquals(2, difference.incomparable());
        assertEquals(1, difference.winners());
        assertEquals(1, difference.losers());
        assertEquals(0, difference.cash());
    }

    @Test
    void ofEqualChangesTheFirstRowsAreTold() {
        long[] after = new long[50];
        Arrays.fill(after, 10);

        Difference difference = Differences.between(figures(new long[50]), figures(after), row -> true);

        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                difference.largestGains().stream().map(Difference.Change::row).toList());
    }
}
