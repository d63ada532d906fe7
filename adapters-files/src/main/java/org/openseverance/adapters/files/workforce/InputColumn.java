package org.openseverance.adapters.files.workforce;

import org.openseverance.domain.workforce.Fact;

/**
 * A column that a plan asks for besides the facts.
 *
 * @param name of the input, and of the header unless it is mapped
 * @param decimals of a number: the most that are accepted
 */
public record InputColumn(String name, Fact.Kind kind, int decimals) {}
