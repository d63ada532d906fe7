package org.openseverance.adapters.db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.connection.UnusableDatabase;

/** Brings a database to the newest schema, and gives the service's role what it needs and nothing else. */
public final class Migrations {

    private static final String SCHEMA = "openseverance";
    private static final String GRANTS = "/openseverance/db/grants.sql";

    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 0x6f70656e73657665L;

    private Migrations() {}

    /**
     * Migrates. Servers that start at once do so one after another. Blocks for as long as it takes.
     *
     * @param api the URL of a role that exists; null: a role of the service's own is made
     * @return the URL that the service is to use
     * @throws UnusableDatabase if it cannot be reached or migrated, or the service's role could pass by its rules
     */
    public static DatabaseUrl run(DatabaseUrl owner, @Nullable DatabaseUrl api) {
        DatabaseUrl service = api == null ? ApiRole.of(owner) : api;
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '10min'");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            if (api == null) {
                make(connection, service);
            } else {
                mustExist(connection, service.user());
            }
            migrate(owner);
            statement.execute(grants(connection, owner, service));
        } catch (SQLException e) {
            throw new UnusableDatabase("The database " + owner + " cannot be prepared: " + reason(e), e);
        }
        RoleCheck.check(service);
        return service;
    }

    private static void make(Connection connection, DatabaseUrl service) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, service.user())) {
                statement.execute("create role " + quoted(connection, service.user())
                        + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit");
            }
            statement.execute("alter role " + quoted(connection, service.user()) + " password '"
                    + ScramVerifier.of(service.password()) + "'");
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new UnusableDatabase(
                        "The role in the database's URL may not make the role " + service.user()
                                + " for the service: " + reason(e)
                                + ". Give it CREATEROLE, or create a role for the service and give its URL as well",
                        e);
            }
            throw e;
        }
    }

    private static void mustExist(Connection connection, String role) throws SQLException {
        if (!exists(connection, role)) {
            throw new UnusableDatabase(
                    "There is no role " + role + " for the service in the database. Create it: create role " + role
                            + " login password '...'",
                    null);
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void migrate(DatabaseUrl owner) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(owner.dataSource())
                    .schemas(SCHEMA)
                    .locations("classpath:openseverance/db/migration")
                    .placeholderReplacement(false)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase("The database " + owner + " cannot be migrated: " + reason(e), e);
        }
    }

    private static String grants(Connection connection, DatabaseUrl owner, DatabaseUrl service) throws SQLException {
        try (InputStream file = Objects.requireNonNull(Migrations.class.getResourceAsStream(GRANTS), GRANTS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${database}", quoted(connection, owner.database()))
                    .replace("${api}", quoted(connection, service.user()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).strip();
    }
}
