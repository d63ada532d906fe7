package org.openseverance.application.store;

/**
 * What a request stored.
 *
 * @param id of the thing
 * @param again whether an earlier request with the same key had stored it, so that nothing was stored now
 */
public record Stored(String id, boolean again) {}
