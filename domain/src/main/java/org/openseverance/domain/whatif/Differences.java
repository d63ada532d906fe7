package org.openseverance.domain.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.openseverance.domain.whatif.Difference.Band;
import org.openseverance.domain.whatif.Difference.Change;

/** Finds who gains and who loses between the figures of two scenarios. */
final class Differences {

    /** How many of the largest changes are told. */
    private static final int TOLD = 10;

    /** The smallest first; of equal ones, the later row. */
    private static final Comparator<Change> BY_SIZE = Comparator.<Change>comparingLong(
                    change -> Math.abs(change.difference()))
            .thenComparing(Change::row, Comparator.reverseOrder());

    private Differences() {}

    static Difference between(Figures before, Figures after, IntPredicate included) {
        long cash = 0;
        long cost = 0;
        long winners = 0;
        long losers = 0;
        long unchanged = 0;
        long incomparable = 0;
        PriorityQueue<Change> gains = new PriorityQueue<>(BY_SIZE);
        PriorityQueue<Change> losses = new PriorityQueue<>(BY_SIZE);
        TreeMap<Long, Long> bands = new TreeMap<>();
        for (int row = 0; row < before.cash().length; row++) {
            if (!included.test(row)) {
                continue;
            }
            if (!before.isKnown(row) || !after.isKnown(row)) {
                incomparable++;
                continue;
            }
            long change = after.cash()[row] - before.cash()[row];
            cash = Math.addExact(cash, change);
            cost = Math.addExact(cost, after.cost()[row] - before.cost()[row]);
            winners += change > 0 ? 1 : 0;
            losers += change < 0 ? 1 : 0;
            unchanged += change == 0 ? 1 : 0;
            if (change != 0) {
                keep(change > 0 ? gains : losses, new Change(row, before.cash()[row], after.cash()[row]));
                bands.merge(band(change), 1L, Long::sum);
            }
        }
        if (unchanged > 0) {
            bands.put(0L, unchanged);
        }
        return new Difference(
                cash,
                cost,
                winners,
                losers,
                unchanged,
                incomparable,
                largestFirst(gains),
                largestFirst(losses),
                bands(bands));
    }

    /** How many people reach a further unit of the milestone. */
    static long reaching(Figures before, Figures after, IntPredicate included) {
        long people = 0;
        for (int row = 0; row < before.reached().length; row++) {
            people += included.test(row) && after.reached()[row] > before.reached()[row] ? 1 : 0;
        }
        return people;
    }

    private static void keep(PriorityQueue<Change> largest, Change change) {
        Change least = largest.peek();
        if (least == null || largest.size() < TOLD) {
            largest.add(change);
        } else if (BY_SIZE.compare(change, least) > 0) {
            largest.remove();
            largest.add(change);
        }
    }

    private static List<Change> largestFirst(PriorityQueue<Change> changes) {
        List<Change> list = new ArrayList<>(changes);
        list.sort(BY_SIZE.reversed());
        return list;
    }

    /** The near edge of a change's band: 1, or 1, 2 and 5 times powers of ten from 100, with the change's sign. */
    private static long band(long change) {
        long size = Math.abs(change);
        long edge = 1;
        while (size >= Math.abs(next(edge))) {
            edge = next(edge);
        }
        return change > 0 ? edge : -edge;
    }

    private static List<Band> bands(TreeMap<Long, Long> counted) {
        List<Band> bands = new ArrayList<>();
        counted.forEach((edge, people) -> bands.add(new Band(edge, edge == 0 ? 0 : next(edge), people)));
        return bands;
    }

    /** The far edge of a band: of 1, 100; of others 2, 2.5 or 2 times the near one. */
    private static long next(long edge) {
        if (Math.abs(edge) == 1) {
            return edge * 100;
        }
        long lead = Math.abs(edge);
        while (lead >= 10) {
            lead /= 10;
        }
        long twice = Math.abs(edge) > Long.MAX_VALUE / 2 ? Long.signum(edge) * Long.MAX_VALUE : edge * 2;
        return lead == 2 ? edge / 2 * 5 : twice;
    }
}
