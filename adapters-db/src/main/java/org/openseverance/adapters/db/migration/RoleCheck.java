package org.openseverance.adapters.db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.connection.UnusableDatabase;

/** Whether the rules of the tables hold for a role. They do not hold for some, whatever the tables say. */
final class RoleCheck {

    private static final String QUESTION = "select rolsuper, rolbypassrls, "
            + "exists (select from pg_class where relkind in ('r', 'p') and relowner = r.oid), "
            + "exists (select from pg_namespace where nspname = 'openseverance' and pg_has_role(r.oid, nspowner, 'member')) "
            + "from pg_roles r where rolname = current_user";

    private RoleCheck() {}

    /**
     * @throws UnusableDatabase if one tenant could see another's rows with this role, or it cannot log in
     */
    static void check(DatabaseUrl service) {
        try (Connection connection = service.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            refuseIf(row.getBoolean(1), service, "is a superuser");
            refuseIf(row.getBoolean(2), service, "has BYPASSRLS");
            refuseIf(row.getBoolean(3), service, "owns tables");
            refuseIf(row.getBoolean(4), service, "is a member of the role that owns the tables");
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "The service cannot come to " + service + ": "
                            + String.valueOf(e.getMessage()).strip(),
                    e);
        }
    }

    private static void refuseIf(boolean wrong, DatabaseUrl service, String what) {
        if (wrong) {
            throw new UnusableDatabase(
                    "The role " + service.user() + " " + what
                            + ", so one tenant could see another's data. Give the service a plain role of its own:"
                            + " create role NAME login nosuperuser nobypassrls password '...'",
                    null);
        }
    }
}
