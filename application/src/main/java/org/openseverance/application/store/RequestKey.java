package org.openseverance.application.store;

/**
 * What marks a request that stores, so that it stores once however often it comes.
 *
 * @param key the caller's own
 * @param requestHash of the operation and all that the request says; the same key with another hash is refused
 */
public record RequestKey(String key, String requestHash) {}
