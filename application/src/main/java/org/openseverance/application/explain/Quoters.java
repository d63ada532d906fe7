package org.openseverance.application.explain;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.Quoter;

/**
 * Quoters with their rules laid, lent to one thread at a time, and mostly to the same again: what a quoter writes would otherwise go to and fro between processors.
 */
final class Quoters {

    private static final int PLANS = 500;
    /** A power of two. Threads whose numbers follow on each other have each their own. */
    private static final int LANES = 16;

    private final PlanSource plans;
    private final List<Map<String, Queue<Quoter>>> lanes = Stream.<Map<String, Queue<Quoter>>>generate(
                    ConcurrentHashMap::new)
            .limit(LANES)
            .toList();

    Quoters(PlanSource plans) {
        this.plans = plans;
    }

    <T> T lend(Plan plan, Function<Quoter, T> use) {
        if (plan.revision().isEmpty()) {
            return use.apply(new Quoter(plan, plans));
        }
        Map<String, Queue<Quoter>> idle = lanes.get((int) Thread.currentThread().getId() & (LANES - 1));
        if (idle.size() > PLANS) {
            idle.clear();
        }
        Queue<Quoter> ofPlan = idle.computeIfAbsent(plan.revision(), revision -> new ConcurrentLinkedQueue<>());
        Quoter waiting = ofPlan.poll();
        Quoter quoter = waiting == null ? new Quoter(plan, plans) : waiting;
        T result = use.apply(quoter);
        // one that failed is not lent again
        ofPlan.add(quoter);
        return result;
    }
}
