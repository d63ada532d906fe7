package org.openseverance.domain.wrong;

/** Wrong on purpose: a rate of seven digits. */
public final class TakesAFloat {
    boolean isZero(float rate) {
        return rate == 0;
    }
}
