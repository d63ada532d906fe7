package org.openseverance.adapters.http.contract;

import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.access.Scope;

/**
 * Whom an operation is for.
 *
 * @param open whether no token is needed
 * @param scope what the token must give; null: any valid token will do
 */
public record Access(boolean open, @Nullable Scope scope) {

    static final Access OPEN = new Access(true, null);

    public boolean isFor(Caller caller) {
        return scope == null || caller.may(scope);
    }
}
