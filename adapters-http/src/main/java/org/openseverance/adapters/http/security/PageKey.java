package org.openseverance.adapters.http.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.openseverance.application.access.Caller;

/**
 * What the cookie of a person with a browser holds. It opens pages and is no token: who reads it from the browser can do nothing else.
 *
 * @param reader who then reads
 */
public record PageKey(String value, Caller reader) {

    /** Whether a cookie holds it; the time that it takes says nothing about where the two differ. */
    public boolean isIn(String cookie) {
        return MessageDigest.isEqual(cookie.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "page key of " + reader.subject();
    }
}
