package org.openseverance.adapters.http.security;

import io.vertx.core.Future;
import org.openseverance.application.access.Caller;

/** Tells who asks by a bearer token. */
public interface Authenticator {

    /** The caller; fails with {@link org.openseverance.adapters.http.problem.Declined} if the token does not hold. Does not block. */
    Future<Caller> authenticate(String token);

    /** Whether the token may be given once in the address of a page and kept in a cookie, for a person with a browser. */
    default boolean allowsCookie() {
        return false;
    }

    /** Whether the token may travel to other machines; where not, the server listens to this machine only. */
    default boolean isForThisMachineOnly() {
        return false;
    }
}
