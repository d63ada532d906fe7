package org.openseverance.application.workforces;

import org.openseverance.domain.workforce.Workforce;

/**
 * The rows of a workforce as they were at one moment.
 *
 * @param head of that moment; its {@link WorkforceHead#erased} says which rows are left out
 */
public record LoadedWorkforce(WorkforceHead head, Workforce rows) {}
