package org.openseverance.application.contract;

import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.store.RequestKeys;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.WorkforceStore;

/** The stores that are tried. */
public record Stores(
        PlanStore plans,
        CalculationStore calculations,
        WorkforceStore workforces,
        WhatIfStore whatIfs,
        AuditLog audit,
        RequestKeys keys) {}
