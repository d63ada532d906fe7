package org.openseverance.domain.rule;

/** The columns that hold one value in every row of a run, such as the last day that an event sets for all. */
public interface Constants {

    boolean holds(int slot);

    /** Of a column that {@link #holds} one value; may be {@link Rule#UNKNOWN}. */
    long value(int slot);

    /** All values that a column can hold, where they are known and few; empty where not. */
    default Longs values(int slot) {
        return holds(slot) ? Longs.of(value(slot)) : Longs.of();
    }

    /** Whether a column holds this value in every row. */
    default boolean is(int slot, long value) {
        return holds(slot) && value(slot) == value;
    }
}
