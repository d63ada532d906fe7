package org.openseverance.domain.employee;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.quantity.Ratio;

/**
 * An absence by its kind.
 *
 * @param months its length in months; null: not given
 * @param from packed first day; null: not given
 * @param through packed last day; null: not given
 */
public record Absence(
        String kind,
        @Nullable Ratio months,
        @Nullable Integer from,
        @Nullable Integer through) {

    /** An absence of which only the kind and perhaps the length are known. */
    public Absence(String kind, @Nullable Ratio months) {
        this(kind, months, null, null);
    }
}
