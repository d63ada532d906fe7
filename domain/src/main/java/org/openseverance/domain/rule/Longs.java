package org.openseverance.domain.rule;

import java.util.Arrays;

/** A list of whole numbers that is equal to another of the same content, so that rules which hold one are. */
public final class Longs {

    private final long[] values;

    private Longs(long[] values) {
        this.values = values;
    }

    public static Longs of(long... values) {
        return new Longs(values.clone());
    }

    /** Not a copy: read only. */
    long[] values() {
        return values;
    }

    public int size() {
        return values.length;
    }

    public long get(int index) {
        return values[index];
    }

    boolean contains(long wanted) {
        for (long value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether each of some numbers is a place in the list, and a known value stands there. */
    boolean atEach(Longs places) {
        return Arrays.stream(places.values)
                .allMatch(place -> place >= 0 && place < values.length && values[(int) place] != Rule.UNKNOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Longs longs && Arrays.equals(values, longs.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
