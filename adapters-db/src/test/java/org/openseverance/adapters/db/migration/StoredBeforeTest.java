package org.openseverance.adapters.db.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.Database;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.application.access.Caller;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.workforces.Erased;

/** What a migration does to what was stored before it. */
class StoredBeforeTest {

    private static final String REPORT = """
            {"people": 2, "cost": "7.10", "faults": [{"row": 5, "field": "hire_date", "value": "soon"}],
             "scenarios": [{"largest_losses": [{"row": 4, "employee_id": "E1", "lines": [{"name": "weeks"}]}], "groups": [{"name": "Sales", "cost": "7.10"}]}]}""";
    private static final String SUMS =
            "{ \"people\" : 2, \"cost\" : \"7.10\", \"faults\" : [], \"scenarios\" : [{ \"largest_losses\" : [],"
                    + " \"groups\" : [{ \"name\" : \"Sales\", \"cost\" : \"7.10\" }] }] }";

    private static final Caller CALLER = new Caller("acme", "hr", Set.of());

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":" + url.port() + "/"
                + url.database();
    }

    private static void migrateTo(DatabaseUrl owner, String version) {
        Flyway.configure()
                .dataSource(owner.dataSource())
                .schemas("openseverance")
                .locations("classpath:openseverance/db/migration")
                .placeholderReplacement(false)
                .target(version)
                .load()
                .migrate();
    }

    private static UUID reported(DatabaseUrl owner, UUID workforce) {
        UUID id = UUID.randomUUID();
        TestPostgres.run(owner, "set search_path = openseverance", "set app.tenant = 'acme'", """
                insert into what_if (tenant, id, workforce, question, revisions, state, done, total, attempts, at, by, report, personal)
                    values ('acme', '%s', '%s', '{}', '{}', 'done', 2, 2, 1, now(), 'hr', '%s', true)""".formatted(
                        id, workforce, REPORT));
        return id;
    }

    @Test
    void whatIfsThatOutlivedTheirWorkforceKeepTheirSumsAndNoPerson() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        migrateTo(owner, "10");
        UUID kept = UUID.randomUUID();
        TestPostgres.run(
                owner,
                "set search_path = openseverance",
                "set app.tenant = 'acme'",
                "insert into workforce values ('acme', '%s', 'spring', now(), 'hr', 2, 0, 0, '{}', 'hash', 0)"
                        .formatted(kept));
        UUID ofDeleted = reported(owner, UUID.randomUUID());
        UUID ofKept = reported(owner, kept);

        try (Database database = Database.open(TestPostgres.VERTX, text(owner), null)) {
            List<Optional<String>> reports = List.of(
                    Outcome.of(database.whatIfs().report(CALLER, ofDeleted)),
                    Outcome.of(database.whatIfs().report(CALLER, ofKept)));

            assertEquals(
                    List.of(Optional.of(SUMS), Optional.of(REPORT)),
                    reports.stream()
                            .map(report ->
                                    report.map(text -> text.equals(REPORT) ? text : text.replaceAll("\\s+", " ")))
                            .toList());
        }
    }

    @Test
    void peopleWhoseIdsHaveBlanksAroundThemAreFoundWithoutThem() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        migrateTo(owner, "11");
        UUID workforce = UUID.randomUUID();
        TestPostgres.run(
                owner,
                "set search_path = openseverance",
                "set app.tenant = 'acme'",
                "insert into workforce values ('acme', '%s', 'spring', now(), 'hr', 1, 1, 1, '{}', 'hash', 0)"
                        .formatted(workforce),
                "insert into employee values ('acme', '%s', 0, 2, 'WS 1\u3000', '{}'), ('acme', '%1$s', 1, 3, 'WS 2', '{}')"
                        .formatted(workforce),
                "insert into row_fault values ('acme', '%s', 0, 4, 'hire_date', 'soon', 'is no date', '\u00a0WS 1')"
                        .formatted(workforce),
                """
                insert into calculation values
                    ('acme', '%s', now(), 'hr', 'acme/plan', 'r', '{}', 'WS 1\u00a0\ufeff', '{}', 'hash', '{}', 'hash')""".formatted(UUID.randomUUID()));

        try (Database database = Database.open(TestPostgres.VERTX, text(owner), null)) {
            Erased erased = Outcome.of(database.workforces().erase(CALLER, "WS 1", reached -> List.of()));

            assertEquals(1, erased.calculations().size());
            assertEquals(Map.of(workforce, 2), erased.rows());
        }
    }
}
