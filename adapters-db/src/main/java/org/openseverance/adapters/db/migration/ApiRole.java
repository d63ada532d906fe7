package org.openseverance.adapters.db.migration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.connection.UnusableDatabase;

/**
 * The role that the service works with. Its name is the database's with {@code _api} behind, so databases of one server do not share it. Its password follows
 * from the owner's, so all servers of a database agree on it and nothing more is to be configured.
 */
final class ApiRole {

    private static final int LONGEST_NAME = 63;

    private ApiRole() {}

    /**
     * @throws UnusableDatabase if the owner has no password that the role's could follow from
     */
    static DatabaseUrl of(DatabaseUrl owner) {
        String name = owner.database() + "_api";
        if (owner.password().isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new UnusableDatabase(
                    (owner.password().isEmpty()
                                    ? "The database's URL has no password, from which that of the service's own role would follow."
                                    : "The name of the database is too long to name a role after it.")
                            + " Create a role for the service and give its URL as well",
                    null);
        }
        return owner.as(name, password(owner));
    }

    private static String password(DatabaseUrl owner) {
        try {
            byte[] key = owner.password().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(ScramVerifier.hmac(key, "role of the service in " + owner.database()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
