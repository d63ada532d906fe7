package org.openseverance.adapters.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and ports that cannot serve: one sentence each, and nothing is changed. */
class RefusalTest {

    @TempDir
    static Path root;

    private static Path made;

    @BeforeAll
    static void makeOnce() {
        made = root.resolve("made");
        EmbeddedPostgres.start(settings(made).build()).stop();
    }

    /** To be broken. */
    private static Path copyOfAStoppedServer() throws IOException {
        Path folder = Files.createTempDirectory(root, "test").toRealPath().resolve("folder");
        Place.copy(made, folder);
        return folder;
    }

    @Test
    void folderOfOthersIsLeftAlone() throws IOException {
        Path others = Files.createDirectory(root.resolve("others"));
        Files.writeString(others.resolve("letter.txt"), "Dear Sir");
        Map<String, String> before = contents(others);
        assertEquals(
                "The folder " + others.toRealPath()
                        + " holds files that are not ours (letter.txt); nothing was changed.",
                refusal(others).getMessage());
        assertEquals(before, contents(others));
    }

    @Test
    void dataFolderOfAnotherPostgresIsLeftAlone() throws IOException {
        Path folder = copyOfAStoppedServer();
        Path others = folder.resolve("data");
        Map<String, String> before = contents(others);
        assertEquals(
                "The folder " + others
                        + " holds files that are not ours (PG_VERSION, base, current_logfiles); nothing was changed.",
                refusal(others).getMessage());
        assertEquals(before, contents(others));
    }

    @Test
    void fileIsNoFolder() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        assertEquals(
                "A file stands where the data folder " + file + " should be: " + file + ".",
                refusal(file).getMessage());
    }

    @Test
    void placeWhereNobodyMayWriteIsNamed() {
        String message = refusal(Path.of("/proc/openseverance")).getMessage();
        assertTrue(message.startsWith("PostgreSQL could not be set up in /proc/openseverance: "), message);
    }

    @Test
    void dataWithoutItsControlFileIsDamaged() throws IOException {
        Path folder = copyOfAStoppedServer();
        Files.delete(folder.resolve("data/global/pg_control"));
        refusedUntouched(
                folder,
                "The data in " + folder
                        + "/data is damaged: the file global/pg_control is missing; nothing was changed.");
    }

    @Test
    void dataOfAnotherMajorVersionIsNotRead() throws IOException {
        Path folder = copyOfAStoppedServer();
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");
        refusedUntouched(
                folder,
                "The data in " + folder
                        + "/data was made by PostgreSQL 15 and this is PostgreSQL 18; nothing was changed.");
    }

    @Test
    void passwordsThatAreGoneAreNotDrawnAnew() throws IOException {
        Path folder = copyOfAStoppedServer();
        Files.delete(folder.resolve("passwords"));
        refusedUntouched(
                folder,
                "The file " + folder
                        + "/passwords with the passwords of the database is missing or damaged; nothing was changed.");
    }

    @Test
    void whatTheServerSaysAgainstItsDataIsPassedOn() throws IOException {
        Path folder = copyOfAStoppedServer();
        Files.write(folder.resolve("data/global/pg_control"), new byte[8192]);
        EmbeddedPostgresFailed failed = refusal(folder);
        assertTrue(failed.getMessage().startsWith("PostgreSQL did not start in " + folder + ": "), failed.getMessage());
        assertTrue(failed.getMessage().contains("incompatible"), failed.getMessage());
        assertEquals(
                "See " + folder + "/log for all that it said; or give another folder, or --database-url.",
                failed.advice());
    }

    @Test
    void takenPortIsNamed() throws IOException {
        Path folder = copyOfAStoppedServer();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            PostgresSettings settings =
                    settings(folder).port(taken.getLocalPort()).build();
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " of 127.0.0.1 is taken by another program, so PostgreSQL could not use it.",
                    assertThrows(EmbeddedPostgresFailed.class, () -> EmbeddedPostgres.start(settings))
                            .getMessage());
        }
        EmbeddedPostgres.start(settings(folder).build()).stop();
    }

    @Test
    void traceOfAServerWhoseNumberIsNowAnotherProgramsIsNoServer() throws IOException {
        Path folder = copyOfAStoppedServer();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("data/postmaster.pid"),
                    other.pid() + "\n" + folder + "/data\n1700000000\n5432\n\n127.0.0.1\n\nready\n");
            EmbeddedPostgres.start(settings(folder).build()).stop();
            assertTrue(other.isAlive(), "it was not stopped in place of the server");
        } finally {
            other.destroyForcibly();
        }
    }

    private static void refusedUntouched(Path folder, String message) throws IOException {
        Map<String, String> before = contents(folder.resolve("data"));
        assertEquals(message, refusal(folder).getMessage());
        assertEquals(before, contents(folder.resolve("data")));
    }

    private static EmbeddedPostgresFailed refusal(Path folder) {
        PostgresSettings settings = settings(folder).build();
        return assertThrows(EmbeddedPostgresFailed.class, () -> EmbeddedPostgres.start(settings));
    }

    private static ImmutablePostgresSettings.Builder settings(Path folder) {
        return ImmutablePostgresSettings.builder().folder(folder).programs(Place.PROGRAMS);
    }

    /** Names with lengths and times of change. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                contents.put(path.toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return contents;
    }
}
