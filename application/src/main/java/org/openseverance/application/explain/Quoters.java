package org.openseverance.application.explain;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.Quoter;

/** Quoters with their rules laid, lent to one thread at a time. */
final class Quoters {

    private static final int PLANS = 500;

    private final PlanSource plans;
    private final Map<String, Queue<Quoter>> idle = new ConcurrentHashMap<>();

    Quoters(PlanSource plans) {
        this.plans = plans;
    }

    <T> T lend(Plan plan, Function<Quoter, T> use) {
        if (plan.revision().isEmpty()) {
            return use.apply(new Quoter(plan, plans));
        }
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
