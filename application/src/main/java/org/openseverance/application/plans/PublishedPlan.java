package org.openseverance.application.plans;

import java.time.Instant;

/**
 * A revision of a tenant's plan. It never changes.
 *
 * @param number of the publication of this plan, from 1
 * @param document the document's text as it was published
 */
public record PublishedPlan(
        String id, String revision, int number, String title, String document, Instant at, String by) {}
