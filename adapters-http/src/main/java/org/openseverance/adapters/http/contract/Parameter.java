package org.openseverance.adapters.http.contract;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param repeated whether it may be given several times
 * @param fallback what holds where it is not given; null: nothing
 */
public record Parameter(
        String name,
        In in,
        boolean required,
        boolean repeated,
        ParameterType type,
        @Nullable String fallback) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }
}
