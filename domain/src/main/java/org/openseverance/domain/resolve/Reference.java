package org.openseverance.domain.resolve;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Parameter;

/**
 * A name that a line reads. A column that there is not is -1.
 *
 * @param parameter where the name is a parameter
 * @param asOf the column of the date that chooses the parameter's value
 * @param by the column of the word that chooses it
 * @param given the column of the input that wins where it is given
 */
public record Reference(
        String name, Operand operand, @Nullable Parameter parameter, int asOf, int by, int given) {

    /** A name that is no parameter. */
    static Reference to(String name, Operand operand) {
        return new Reference(name, operand, null, -1, -1, -1);
    }
}
