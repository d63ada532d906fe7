package org.openseverance.domain.whatif;

import org.openseverance.domain.plan.Plan;

/** A plan, as written or changed, under the name that a comparison shows. */
public record Scenario(String name, Plan plan) {}
