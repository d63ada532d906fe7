package org.openseverance.application.store;

/**
 * What a request stored.
 *
 * @param id of the thing
 * @param changed whether anything was stored, now or by the request whose key it was; not where the thing was there already
 * @param replayed whether an earlier request with the same key had done it, so that nothing was done now
 */
public record Stored(String id, boolean changed, boolean replayed) {

    /** Something that was stored now or by an earlier request with the same key. */
    public Stored(String id, boolean replayed) {
        this(id, true, replayed);
    }

    /** Something that was there already. */
    public static Stored unchanged(String id) {
        return new Stored(id, false, false);
    }

    /** The same for a request that comes again. */
    public Stored again() {
        return new Stored(id, changed, true);
    }
}
