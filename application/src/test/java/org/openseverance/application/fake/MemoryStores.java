package org.openseverance.application.fake;

import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.store.RequestKeys;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.WorkforceStore;

/** All stores, in memory. What-ifs keep their reports as they are when people are erased. */
public final class MemoryStores {

    private final Ledger ledger = new Ledger();
    private final MemoryPlans plans = new MemoryPlans(ledger);
    private final MemoryCalculations calculations = new MemoryCalculations(ledger);
    private final MemoryWhatIfs whatIfs = new MemoryWhatIfs(ledger);
    private final MemoryWorkforces workforces = new MemoryWorkforces(ledger, calculations, whatIfs);
    private final MemoryAudit audit = new MemoryAudit(ledger);

    public PlanStore plans() {
        return plans;
    }

    public CalculationStore calculations() {
        return calculations;
    }

    public WorkforceStore workforces() {
        return workforces;
    }

    public WhatIfStore whatIfs() {
        return whatIfs;
    }

    public AuditLog audit() {
        return audit;
    }

    public RequestKeys keys() {
        return ledger;
    }
}
