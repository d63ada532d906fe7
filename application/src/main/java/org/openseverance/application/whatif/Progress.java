package org.openseverance.application.whatif;

/** Told how far a comparison has come; can stop it. Called by several threads. */
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = (done, all) -> {};

    /** So many rows of so many are worked out. */
    void rows(long done, long all);

    /** Whether the comparison is to stop as soon as it can. */
    default boolean cancelled() {
        return false;
    }
}
