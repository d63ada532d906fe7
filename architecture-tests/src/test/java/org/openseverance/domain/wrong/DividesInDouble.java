package org.openseverance.domain.wrong;

/** Wrong on purpose: whole numbers go in and come out, and a cent is lost between. */
public final class DividesInDouble {
    long share(long amount, long months) {
        double year = 12;
        return (long) (amount * (months / year));
    }
}
