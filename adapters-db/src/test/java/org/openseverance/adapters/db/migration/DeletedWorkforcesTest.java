package org.openseverance.adapters.db.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

/** What-ifs that outlived their workforce before a deletion reached them. */
class DeletedWorkforcesTest {

    private static final String REPORT = """
            {"people": 2, "cost": "7.10", "faults": [{"row": 5, "field": "hire_date", "value": "soon"}],
             "scenarios": [{"largest_losses": [{"row": 4, "employee_id": "E1", "lines": [{"name": "weeks"}]}], "groups": [{"name": "Sales", "cost": "7.10"}]}]}""";
    private static final String SUMS =
            "{ \"people\" : 2, \"cost\" : \"7.10\", \"faults\" : [], \"scenarios\" : [{ \"largest_losses\" : [],"
                    + " \"groups\" : [{ \"name\" : \"Sales\", \"cost\" : \"7.10\" }] }] }";

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
    void keepTheirSumsAndNoPerson() {
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

        String url = "postgresql://" + owner.user() + ":" + owner.password() + "@" + owner.host() + ":" + owner.port()
                + "/" + owner.database();
        try (Database database = Database.open(TestPostgres.VERTX, url, null)) {
            Caller caller = new Caller("acme", "hr", Set.of());
            List<Optional<String>> reports = List.of(
                    Outcome.of(database.whatIfs().report(caller, ofDeleted)),
                    Outcome.of(database.whatIfs().report(caller, ofKept)));

            assertEquals(
                    List.of(Optional.of(SUMS), Optional.of(REPORT)),
                    reports.stream()
                            .map(report ->
                                    report.map(text -> text.equals(REPORT) ? text : text.replaceAll("\\s+", " ")))
                            .toList());
        }
    }
}
