package org.openseverance.domain.resolve;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Parameter;

/**
 * A name that a line reads.
 *
 * @param parameter where the name is a parameter
 * @param asOf the column of the date that chooses its value; -1: none
 */
public record Reference(
        String name, Operand operand, @Nullable Parameter parameter, int asOf) {}
