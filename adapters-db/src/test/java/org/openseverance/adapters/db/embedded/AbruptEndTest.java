package org.openseverance.adapters.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes that are killed while their server runs, by each kind of user that this one can be. */
class AbruptEndTest {

    @TempDir
    static Path root;

    private static Place place;

    @BeforeAll
    static void unpackOnce() throws IOException {
        place = Place.in(root);
        Bundle.forThisMachine().orElseThrow().unpackedIn(Place.PROGRAMS);
    }

    @ParameterizedTest
    @MethodSource("org.openseverance.adapters.db.embedded.Runner#all")
    void whatWasCommittedSurvivesAKillAndNothingIsLeftRunning(Runner runner) throws IOException, SQLException {
        Path folder = place.folderOf(runner);
        Runner.Running first = runner.start(place, folder);
        Sql.run(first.said(), "create table leaver (id int); insert into leaver values (7)");
        ProcessHandle server = server(folder);
        first.kill();
        if (runner.leashed()) {
            server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            assertTrue(logOf(folder).contains("database system is shut down"), "a clean end, not a crash");
        } else {
            assertEquals("1", Sql.ask(first.said(), "select 1"), "the server was left behind");
        }

        Runner.Running second = runner.withAllCommands().start(place, folder);
        assertEquals("7", Sql.ask(second.said(), "select id from leaver"));
        assertTrue(!server.isAlive() || server.pid() != server(folder).pid(), "the first server is gone");
        ProcessHandle successor = server(folder);
        second.stop();
        assertTrue(!successor.isAlive());
    }

    /** For root only; there is no such case for others. */
    @TestFactory
    Stream<DynamicTest> rootIsToldWhatToDoWhereNoWayIsOpen() throws IOException {
        return Runner.me() != 0
                ? Stream.of()
                : Stream.of(DynamicTest.dynamicTest("no command at all", () -> {
                    Runner bare = new Runner("root", List.of(), 0, List.of(), false);
                    Runner.Running refused = bare.start(place, place.folderOf(bare));
                    refused.stop();
                    assertTrue(refused.said().startsWith("PostgreSQL does not run as root"), refused.said());
                    assertTrue(refused.said().endsWith(" | Run as an ordinary user, or give --database-url."));
                }));
    }

    private static ProcessHandle server(Path folder) {
        return ProcessHandle.of(PostmasterFile.read(folder.resolve("data"))
                        .orElseThrow()
                        .pid())
                .orElseThrow();
    }

    private static String logOf(Path folder) throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            for (Path file : files.toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }
}
