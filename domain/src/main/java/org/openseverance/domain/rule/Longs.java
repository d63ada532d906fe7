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
