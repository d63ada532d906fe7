package org.openseverance.adapters.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path root;

    private static Path folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void coldStart() {
        folder = root.resolve("new").resolve("folder");
        postgres = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void ownerHasADatabaseOfUtf8AndIsNoSuperuser() throws SQLException {
        assertTrue(postgres.running());
        assertEquals(
                "openseverance openseverance UTF8 C.UTF-8 f t",
                ask("select concat_ws(' ', current_user, datname, pg_encoding_to_char(encoding), datlocale,"
                        + " rolsuper, rolbypassrls) from pg_database, pg_roles"
                        + " where datname = current_database() and rolname = current_user"));
    }

    @Test
    void rolesThatTheOwnerMakesCanBeActedAs() throws SQLException {
        Sql.run(postgres.url(), "create role clerk; set role clerk; reset role; drop role clerk");
    }

    @Test
    void promisesOfTheDatabaseAreKept() throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertEquals("on", ask("show " + setting), setting);
        }
        assertEquals("127.0.0.1", ask("show listen_addresses"));
        assertFalse(Files.exists(Path.of("/tmp/.s.PGSQL." + postgres.port())), "no unix socket");
        assertEquals(
                "128MB 50",
                ask("select current_setting('shared_buffers') || ' ' || current_setting('max_connections')"));
    }

    @Test
    void wrongPasswordIsRefused() {
        String wrong = postgres.url().replaceFirst(":[^:@/]+@", ":wrong@");
        assertEquals(
                "28P01",
                assertThrows(SQLException.class, () -> Sql.ask(wrong, "select 1"))
                        .getSQLState());
    }

    @Test
    void passwordsAreForTheOwnerOfTheFolderOnly() throws IOException {
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("passwords")));
        assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(folder));
        assertFalse(Files.readString(folder.resolve("start.log")).contains("PASSWORD"));
    }

    @Test
    void interruptOfTheTerminalDoesNotReachTheServer() throws IOException {
        long pid = PostmasterFile.read(folder.resolve("data")).orElseThrow().pid();
        String afterName = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "");
        String group = afterName.split(" ", -1)[2];
        assertEquals(Long.toString(pid), group, "the server is in a process group of its own");
    }

    @Test
    void secondOneInTheSameFolderIsRefusedHereAndElsewhere() throws IOException {
        EmbeddedPostgresFailed here = assertThrows(EmbeddedPostgresFailed.class, () -> EmbeddedPostgres.start(folder));
        assertEquals("The data folder " + folder + " is in use by this process.", here.getMessage());
        // the refusal above must not have given up the lock
        Runner.Running other = Runner.all().findFirst().orElseThrow().start(Place.in(root), folder);
        other.stop();
        assertEquals(
                "The data folder " + folder + " is in use by process "
                        + ProcessHandle.current().pid()
                        + ". | Stop the server that runs there, or give this one another folder.",
                other.said());
        assertTrue(postgres.running());
    }

    @Test
    void stopLeavesTheRowsAndFreesThePort() throws IOException, SQLException {
        Path own = root.resolve("own");
        PostgresSettings first = settings(own).build();
        EmbeddedPostgres before = EmbeddedPostgres.start(first);
        Sql.run(before.url(), "create table leaver (id int); insert into leaver values (7)");
        before.stop();
        before.stop();
        assertFalse(before.running());
        assertFalse(Files.exists(own.resolve("data/postmaster.pid")));
        new ServerSocket(before.port(), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})).close();

        try (EmbeddedPostgres after =
                EmbeddedPostgres.start(settings(own).port(before.port()).build())) {
            assertEquals(before.url(), after.url(), "same password, and the port that was asked for");
            assertEquals("7", Sql.ask(after.url(), "select id from leaver"));
        }
    }

    private static ImmutablePostgresSettings.Builder settings(Path own) {
        return ImmutablePostgresSettings.builder().folder(own).programs(folder.resolve("programs"));
    }

    private static String ask(String sql) throws SQLException {
        return Sql.ask(postgres.url(), sql);
    }
}
