package org.openseverance.adapters.http.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.calculations.Calculate;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.calculations.Recompute;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.plans.PublishPlan;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.whatif.AskWhatIf;
import org.openseverance.application.whatif.ComparedPeople;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.KeepWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceStore;

/**
 * All use cases that the service offers.
 *
 * @param queued told that a job waits
 * @param mostRows a longer workforce is refused
 * @param mostBytes likewise, by its bytes once unpacked
 */
public record Resources(
        Shelves shelves,
        PublishPlan publish,
        PlanStore plans,
        Calculate calculate,
        Recompute recompute,
        CalculationStore calculations,
        KeepWorkforce keep,
        LoadedWorkforces loaded,
        WorkforceStore workforces,
        AskWhatIf ask,
        ComparedPeople people,
        WhatIfStore whatIfs,
        JobFeed feed,
        AuditLog audit,
        Runnable queued,
        int mostRows,
        long mostBytes) {

    /** The handlers by the ids of their operations. */
    public Map<String, Handler> handlers() {
        Map<String, Handler> handlers = new LinkedHashMap<>();
        handlers.putAll(new CalculationRoutes(calculate, recompute, calculations).handlers());
        handlers.putAll(new PlanRoutes(shelves, publish, plans).handlers());
        handlers.putAll(new WorkforceRoutes(keep, loaded, workforces).handlers());
        handlers.putAll(new ImportRoute(shelves, keep, loaded, mostRows, mostBytes).handlers());
        handlers.putAll(new WhatIfRoutes(ask, whatIfs, people, queued).handlers());
        handlers.putAll(new JobRoutes(ask, whatIfs, feed).handlers());
        handlers.putAll(new AuditRoutes(audit).handlers());
        return handlers;
    }
}
