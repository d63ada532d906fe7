package org.openseverance.adapters.db.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.Database;
import org.openseverance.adapters.db.TestPostgres;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.connection.UnusableDatabase;
import org.openseverance.application.contract.Outcome;

class MigrationsTest {

    private static String refusal(DatabaseUrl owner, DatabaseUrl api) {
        return assertThrows(UnusableDatabase.class, () -> Migrations.run(owner, api))
                .getMessage();
    }

    private static DatabaseUrl role(DatabaseUrl owner, String attributes) {
        String name = owner.database() + "_other";
        TestPostgres.run(owner, "create role " + name + " login password 'other' " + attributes);
        return owner.as(name, "other");
    }

    @Test
    void serversThatStartAtOnceMigrateOnceAndAgreeOnTheRole() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<DatabaseUrl>> starts = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Migrations.run(owner, null), servers))
                    .toList();

            assertEquals(
                    1, starts.stream().map(CompletableFuture::join).distinct().count());
            assertEquals(owner.database() + "_api", starts.get(0).join().user());
        } finally {
            servers.shutdown();
        }
    }

    @Test
    void aPlainRoleOfOnesOwnIsAccepted() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        DatabaseUrl api = role(owner, "");

        try (Database database = Database.open(TestPostgres.VERTX, text(owner), text(api))) {
            assertTrue(Outcome.of(database.ready()));
        }
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":" + url.port() + "/"
                + url.database();
    }

    @Test
    void aRoleThatPassesByThePoliciesIsRefused() {
        DatabaseUrl owner = TestPostgres.newDatabase();

        assertTrue(refusal(owner, role(owner, "bypassrls")).contains("has BYPASSRLS"));
    }

    @Test
    void aRoleThatOwnsTablesIsRefused() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        DatabaseUrl api = role(owner, "");
        TestPostgres.run(owner, "grant create on schema public to " + api.user());
        TestPostgres.run(api, "create table public.mine (x int)");

        assertTrue(refusal(owner, api).contains("owns tables"));
    }

    @Test
    void aRoleThatCanActAsTheOwnerIsRefused() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        DatabaseUrl middle = role(owner, "createrole");
        Migrations.run(middleOwned(owner, middle), null);
        DatabaseUrl member = owner.as(owner.database() + "_member", "member");
        TestPostgres.run(
                owner,
                "create role " + member.user() + " login password 'member'",
                "grant " + middle.user() + " to " + member.user());

        assertTrue(refusal(middle, member).contains("is a member of the role that owns the tables"));
    }

    private static DatabaseUrl middleOwned(DatabaseUrl owner, DatabaseUrl middle) {
        TestPostgres.run(owner, "alter database " + owner.database() + " owner to " + middle.user());
        return middle;
    }

    @Test
    void aRoleThatIsNotThereIsNamed() {
        DatabaseUrl owner = TestPostgres.newDatabase();

        assertTrue(refusal(owner, owner.as("nobody_known", "x")).contains("There is no role nobody_known"));
    }

    @Test
    void anOwnerWhoMayNotMakeRolesIsToldWhatToDo() {
        DatabaseUrl owner = TestPostgres.newDatabase();
        DatabaseUrl plain = middleOwned(owner, role(owner, "nocreaterole"));

        String message = refusal(plain, null);

        assertTrue(message.contains("Give it CREATEROLE, or create a role for the service"), message);
    }

    @Test
    void aWrongPasswordAndADeadPortAreToldWithoutThePassword() {
        DatabaseUrl owner = TestPostgres.owner();

        String wrong = refusal(owner.as(owner.user(), "secret-not-it"), null);
        String dead = assertThrows(
                        UnusableDatabase.class,
                        () -> Migrations.run(
                                DatabaseUrl.parse("postgresql://someone:secret-not-it@127.0.0.1:1/x"), null))
                .getMessage();

        assertTrue(wrong.contains("password authentication failed"), wrong);
        assertTrue(dead.contains("127.0.0.1:1"), dead);
        assertFalse((wrong + dead).contains("secret-not-it"));
    }

    @Test
    void aServerWithoutTlsIsRefusedWhereTheUrlAsksForIt() {
        DatabaseUrl owner = DatabaseUrl.parse(text(TestPostgres.owner()) + "?sslmode=require");

        assertTrue(refusal(owner, null).contains("does not support SSL"));
    }

    @Test
    void anOwnerWithoutPasswordNeedsARoleForTheService() {
        assertTrue(refusal(DatabaseUrl.parse("postgresql://someone@127.0.0.1/x"), null)
                .contains("Create a role for the service and give its URL as well"));
    }
}
