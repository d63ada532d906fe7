package org.openseverance.adapters.db.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.contract.Stores;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** With the rights of the service, whatever the statement, one tenant's rows are not there for another. */
class TenantsApartTest {

    private static final Caller OURS = Samples.someone();
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static DatabaseUrl service = TestPostgres.owner();

    /** Rows of ours in every table. */
    @BeforeAll
    static void fill() {
        Stores stores = TestPostgres.stores();
        service = ApiRole.of(TestPostgres.owner());
        Outcome.of(stores.plans()
                .publish(
                        OURS,
                        Samples.plan("acme/plan", "r1"),
                        null,
                        Samples.deed(Deed.Action.PUBLISHED, "acme/plan"),
                        Samples.key("k")));
        Outcome.of(stores.plans().keep(OURS, Map.of("r1", "plan")));
        Outcome.of(stores.calculations().store(OURS, Samples.calculation("E1"), List.of(), null));
        Outcome.of(TestPostgres.database().pseudonyms().of(OURS, "E1"));
        Workforce rows = Rows.people(3);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Outcome.of(stores.workforces()
                .store(
                        OURS,
                        head,
                        rows,
                        List.of(new RowFault(9, "", "", "is empty")),
                        Samples.deed(Deed.Action.IMPORTED, "people"),
                        null));
        Outcome.of(stores.whatIfs()
                .create(
                        OURS,
                        Samples.whatIf(head.id(), Samples.NOON),
                        Samples.deed(Deed.Action.ASKED_WHAT_IF, "what-if"),
                        null));
    }

    private static Set<String> tables() throws SQLException {
        return names("select relname from pg_class where relnamespace = 'openseverance'::regnamespace"
                + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history'");
    }

    private static Set<String> names(String query) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = TestPostgres.owner().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Counts as the service does, in a transaction with a setting. */
    private static long count(String table, String setting, String value) throws SQLException {
        try (Connection connection = service.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet set =
                    statement.executeQuery("select set_config('" + setting + "', '" + value + "', true)")) {
                set.next();
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from openseverance." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static SQLException refusedAs(DatabaseUrl who, String statement) {
        return assertThrows(SQLException.class, () -> {
            try (Connection connection = who.dataSource().getConnection();
                    Statement open = connection.createStatement()) {
                connection.setAutoCommit(false);
                open.execute("select set_config('app.tenant', '" + OURS.tenant() + "', true)");
                open.execute(statement);
            }
        });
    }

    @Test
    void aForgottenConditionLeaksNothingFromAnyTable() throws SQLException {
        assertTrue(tables().size() >= 10);
        for (String table : tables()) {
            assertTrue(count(table, "app.tenant", OURS.tenant()) > 0, table);
            assertEquals(0, count(table, "app.tenant", Samples.someone().tenant()), table);
            assertEquals(0, count(table, "app.tenant", ""), table);
            assertEquals(0, count(table, "app.nothing", "x"), table);
        }
    }

    @Test
    void everyTableHasItsPolicyForcedOnTheOwnerToo() throws SQLException {
        assertEquals(
                tables(),
                names("select relname from pg_class where relnamespace = 'openseverance'::regnamespace"
                        + " and relrowsecurity and relforcerowsecurity"));
    }

    @Test
    void noRowOfAnotherTenantCanBeWritten() {
        for (String statement : List.of(
                "insert into openseverance.document values ('another', 'r1', 'x')",
                "update openseverance.plan_version set tenant = 'another'",
                "update openseverance.what_if set tenant = 'another'")) {
            assertEquals(INSUFFICIENT_PRIVILEGE, refusedAs(service, statement).getSQLState(), statement);
        }
    }

    @Test
    void workOverAllTenantsSeesOnlyTheTablesThatItIsFor() throws SQLException {
        Set<String> queue = new TreeSet<>();
        Set<String> retention = new TreeSet<>();
        for (String table : tables()) {
            if (count(table, "app.queue", "on") > 0) {
                queue.add(table);
            }
            if (count(table, "app.retention", "on") > 0) {
                retention.add(table);
            }
        }

        assertEquals(Set.of("what_if"), queue);
        assertEquals(Set.of("calculation", "workforce", "employee", "row_fault", "what_if"), retention);
    }

    @Test
    void whatIsOnlyEverAddedCannotBeChangedByTheService() {
        List<String> statements = new ArrayList<>();
        for (String table : List.of("audit", "plan_revision", "request_key", "document")) {
            statements.add("update openseverance." + table + " set tenant = tenant");
            statements.add("delete from openseverance." + table);
            statements.add("truncate openseverance." + table);
        }
        statements.add("delete from openseverance.calculation");
        statements.add("update openseverance.calculation set answer_hash = 'x'");
        statements.add("update openseverance.employee set place = 0");
        statements.add("select * from openseverance.flyway_schema_history");
        for (String statement : statements) {
            assertEquals(INSUFFICIENT_PRIVILEGE, refusedAs(service, statement).getSQLState(), statement);
        }
    }

    @Test
    void theAuditAndPublishedPlansCannotBeChangedByTheOwnerEither() {
        for (String table : List.of("audit", "plan_revision")) {
            for (String change : List.of("update %s set tenant = tenant", "delete from %s", "truncate %s")) {
                String statement = change.formatted("openseverance." + table);
                assertTrue(
                        refusedAs(TestPostgres.owner(), statement).getMessage().contains("append-only"), statement);
            }
        }
    }

    @Test
    void theServiceCannotChangeTheSchema() {
        for (String statement : List.of(
                "alter table openseverance.employee disable row level security",
                "create table openseverance.copy (x int)",
                "drop policy of_tenant on openseverance.employee",
                "set role " + TestPostgres.owner().user())) {
            assertEquals(INSUFFICIENT_PRIVILEGE, refusedAs(service, statement).getSQLState(), statement);
        }
    }
}
