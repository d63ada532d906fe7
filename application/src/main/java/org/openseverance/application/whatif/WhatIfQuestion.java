package org.openseverance.application.whatif;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.worksheet.WorkforceFacts;

/**
 * A comparison as it is asked for, with plans by name.
 *
 * @param plans the baseline first
 * @param changes all changes of one plan together make one more scenario
 * @param sweeps each value of one makes one more scenario
 * @param event what holds for everyone
 * @param by facts that are words, by each of which the sums are also given
 * @param people whom it is for, as a test in the words of the plan language; null: everyone
 */
public record WhatIfQuestion(
        UUID workforce,
        List<NamedPlan> plans,
        List<Changed> changes,
        List<Swept> sweeps,
        WorkforceFacts.Event event,
        List<String> by,
        @Nullable String people) {

    public WhatIfQuestion {
        plans = List.copyOf(plans);
        changes = List.copyOf(changes);
        sweeps = List.copyOf(sweeps);
        by = List.copyOf(by);
    }

    /** How many scenarios it asks for, the baseline among them. */
    public int scenarios() {
        String baseline = plans.get(0).id();
        long changed = changes.stream()
                .map(change -> change.plan() == null ? baseline : change.plan())
                .distinct()
                .count();
        return plans.size()
                + (int) changed
                + sweeps.stream()
                        .mapToInt(swept -> swept.sweep().values().size())
                        .sum();
    }

    /**
     * A plan.
     *
     * @param revision null: the newest when it is asked; then it is fixed
     */
    public record NamedPlan(String id, @Nullable String revision) {}

    /**
     * A change of a plan.
     *
     * @param plan one of the plans, by id; null: the baseline
     */
    public record Changed(@Nullable String plan, PlanChange change) {}

    /** A sweep of a plan. */
    public record Swept(@Nullable String plan, Sweep sweep) {}
}
