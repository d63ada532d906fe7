package org.openseverance.domain.whatif;

/**
 * How a scenario changes when everyone leaves a day later.
 *
 * @param milestone what a day more can complete
 * @param reaching people who reach a further unit of it
 * @param now the sums
 * @param then the sums a day later
 * @param difference of those whose figures are known on both days
 */
public record LaterLastDay(Milestone milestone, long reaching, Tally now, Tally then, Difference difference) {}
