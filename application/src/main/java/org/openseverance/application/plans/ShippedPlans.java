package org.openseverance.application.plans;

import java.util.List;
import org.openseverance.domain.plan.PlanSource;

/** Port: the library that is shipped. It is the same for all tenants, and does not change while a server runs. */
public interface ShippedPlans extends PlanSource {

    /** The ids of all plans, in order. */
    List<String> ids();
}
