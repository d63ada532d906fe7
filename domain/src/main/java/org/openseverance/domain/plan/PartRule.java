package org.openseverance.domain.plan;

import java.util.List;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.time.TimeUnit;

/** What becomes of the part of a unit that is left after the complete ones are counted. */
public sealed interface PartRule {

    /** It does not count. */
    record Drop() implements PartRule {}

    /** Any part counts as a whole unit. */
    record Up() implements PartRule {}

    /** It counts as a whole unit from a length on; {@code inclusive}: that length itself counts. */
    record UpFrom(int length, TimeUnit unit, boolean inclusive) implements PartRule {}

    /** It counts in smaller units. */
    record In(Fineness fineness) implements PartRule {}

    /** It counts as the row it reaches says; {@code none}: what no part at all counts. */
    record Steps(Ratio none, List<Step> steps, Ratio otherwise) implements PartRule {}

    /** One row: lengths below the edge, or up to and with it. */
    record Step(int length, TimeUnit unit, boolean inclusive, Ratio is) {}

    enum Fineness {
        /** Complete months / 12 of a year. */
        MONTHS("in months"),
        /** Complete months / 12 and days / 360 of a year; of a month: days / 30. */
        MONTHS_AND_DAYS_OF_30("in months and days of 30"),
        /** Days / 365 of a year. */
        DAYS_OF_365("in days of 365"),
        /** Days over the length, 365 or 366, of that year of service. */
        DAYS_OF_THE_YEAR("in days of the year");

        private final String label;

        Fineness(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
