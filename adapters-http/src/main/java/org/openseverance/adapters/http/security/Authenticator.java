package org.openseverance.adapters.http.security;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;

/** Tells who asks by a bearer token. */
public interface Authenticator {

    /** The caller; fails with {@link org.openseverance.adapters.http.problem.Declined} if the token does not hold. Does not block. */
    Future<Caller> authenticate(String token);

    /** What a person with a browser keeps in a cookie once the token was given in the address of a page; null: pages are opened with the token only. */
    default @Nullable PageKey pageKey() {
        return null;
    }

    /** Whether the token may travel to other machines; where not, the server listens to this machine only. */
    default boolean isForThisMachineOnly() {
        return false;
    }
}
