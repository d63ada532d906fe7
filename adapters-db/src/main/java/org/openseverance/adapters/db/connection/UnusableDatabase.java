package org.openseverance.adapters.db.connection;

import org.jspecify.annotations.Nullable;

/** The service cannot start on the database that it was given. The message says what is wrong and what to do, and never a password. */
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
