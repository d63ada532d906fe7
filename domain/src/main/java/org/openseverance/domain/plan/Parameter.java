package org.openseverance.domain.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;

/**
 * A figure of the law or plan, with dates and sources.
 *
 * @param asOf the date line or fact that chooses among dated values
 * @param by the fact whose word chooses; null: values stand under the key {@code ""}
 * @param values for each word, its values in order of date
 * @param otherwise the values for words that are not listed; empty: such a word is a fault of the row
 * @param verifiedUntil packed date up to which the last value was checked; null: not said
 * @param unlessGiven an input that wins where it is given
 */
public record Parameter(
        String name,
        Unit unit,
        @Nullable String asOf,
        @Nullable String by,
        Map<String, List<Value>> values,
        List<Value> otherwise,
        @Nullable Value beforeFirst,
        @Nullable Integer verifiedUntil,
        @Nullable String unlessGiven,
        Place place) {

    public Parameter {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        otherwise = List.copyOf(otherwise);
    }

    /**
     * One value.
     *
     * @param from packed date it holds from; {@code Integer.MIN_VALUE}: always
     * @param until packed date it holds to, inclusive; {@code Integer.MAX_VALUE}: until the next
     * @param value null: no limit ("none")
     * @param source where it was read
     */
    public record Value(int from, int until, @Nullable Ratio value, String source, Place place) {}
}
