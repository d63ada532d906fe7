package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.whatif.ScenarioResult.Band;
import org.openseverance.domain.whatif.ScenarioResult.Change;
import org.openseverance.domain.whatif.ScenarioResult.Difference;

/** Finds who gains and who loses between two columns of figures. */
final class Differences {

    /** How many of the largest changes are told. */
    private static final int TOLD = 10;

    private Differences() {}

    static Difference between(long[] cashBefore, long[] cashAfter, long[] costBefore, long[] costAfter) {
        long cash = 0;
        long cost = 0;
        long winners = 0;
        long losers = 0;
        long unchanged = 0;
        long incomparable = 0;
        PriorityQueue<Change> gains = new PriorityQueue<>(Comparator.comparingLong(Change::difference));
        PriorityQueue<Change> losses = new PriorityQueue<>(Comparator.comparingLong(change -> -change.difference()));
        TreeMap<Long, Long> bands = new TreeMap<>();
        for (int row = 0; row < cashBefore.length; row++) {
            if (cashBefore[row] == Rule.UNKNOWN || cashAfter[row] == Rule.UNKNOWN || costBefore[row] == Rule.UNKNOWN || costAfter[row] == Rule.UNKNOWN) {
                incomparable++;
                continue;
            }
            long change = cashAfter[row] - cashBefore[row];
            cash = Math.addExact(cash, change);
            cost = Math.addExact(cost, costAfter[row] - costBefore[row]);
            winners += change > 0 ? 1 : 0;
            losers += change < 0 ? 1 : 0;
            unchanged += change == 0 ? 1 : 0;
            bands.merge(band(change), 1L, Long::sum);
            if (change > 0) {
                keep(gains, new Change(row, cashBefore[row], cashAfter[row]));
            } else if (change < 0) {
                keep(losses, new Change(row, cashBefore[row], cashAfter[row]));
            }
        }
        return new Difference(
                cash, cost, winners, losers, unchanged, incomparable, largestFirst(gains), largestFirst(losses), bands(bands));
    }

    private static void keep(PriorityQueue<Change> largest, Change change) {
        largest.add(change);
        if (largest.size() > TOLD) {
            largest.remove();
        }
    }

    private static List<Change> largestFirst(PriorityQueue<Change> changes) {
        List<Change> list = new ArrayList<>(changes);
        list.sort(Comparator.<Change>comparingLong(change -> -Math.abs(change.difference())).thenComparingInt(Change::row));
        return list;
    }

    /** The lower edge of a change's band: 0 alone, else 1 or 1, 2 and 5 times powers of ten from 100, with the change's sign. */
    private static long band(long change) {
        if (change == 0) {
            return 0;
        }
        long size = Math.abs(change);
        if (size < 100) {
            return change > 0 ? 1 : -1;
        }
        long edge = 100;
        long[] steps = {2, 5, 10};
        long power = 100;
        for (int step = 0; size >= power * steps[step]; step = (step + 1) % 3) {
            edge = power * steps[step];
            power = steps[step] == 10 ? edge : power;
        }
        return change > 0 ? edge : -edge;
    }

    private static List<Band> bands(TreeMap<Long, Long> counted) {
        List<Band> bands = new ArrayList<>();
        counted.forEach((edge, people) -> bands.add(new Band(edge, edge == 0 ? 0 : next(edge), people)));
        return bands;
    }

    /** The far edge of a band: 2, 2.5 or 2 times the near one. */
    private static long next(long edge) {
        if (Math.abs(edge) == 1) {
            return edge * 100;
        }
        long lead = Math.abs(edge);
        while (lead >= 10) {
            lead /= 10;
        }
        return lead == 2 ? edge / 2 * 5 : edge * 2;
    }
}
