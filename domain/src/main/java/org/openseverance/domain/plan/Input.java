package org.openseverance.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.quantity.Unit;

/**
 * Something a plan must ask besides the employee's record.
 *
 * @param unit of a number; none otherwise
 * @param decimals the most decimals of a number that are accepted
 * @param oneOf the words accepted; empty: any
 * @param ask the question to put
 * @param ifAbsent the value taken where nothing is given, as written; null: unknown
 */
public record Input(
        String name,
        Type type,
        Unit unit,
        int decimals,
        List<String> oneOf,
        String ask,
        @Nullable String ifAbsent,
        Place place) {

    public Input {
        oneOf = List.copyOf(oneOf);
    }

    /** The types of inputs. */
    public enum Type {
        NUMBER("number"),
        YES_NO("yes/no"),
        TEXT("text"),
        DATE("date");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
