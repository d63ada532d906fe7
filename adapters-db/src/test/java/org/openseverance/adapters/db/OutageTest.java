package org.openseverance.adapters.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.db.embedded.PostgresSettings;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.contract.Outcome;
import org.openseverance.application.contract.Rows;
import org.openseverance.application.contract.Samples;
import org.openseverance.application.contract.Stores;
import org.openseverance.application.problem.Problem;
import org.openseverance.application.store.Stored;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Workforce;

/** PostgreSQL stops, is killed, and comes back while the service works. */
class OutageTest {

    private static final PostgresSettings SETTINGS =
            TestPostgres.own("outage").port(freePort()).build();
    private static EmbeddedPostgres postgres = EmbeddedPostgres.start(SETTINGS);
    private static final Database DATABASE = Database.open(TestPostgres.VERTX, postgres.url(), null);

    private final Caller caller = Samples.someone();
    private final Stores stores = TestPostgres.stores(DATABASE);

    /** The same after each restart. */
    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        postgres.close();
    }

    private static void restart() {
        postgres.close();
        postgres = EmbeddedPostgres.start(SETTINGS);
    }

    /** As by a crash: nothing is written down, nobody is told. */
    private static void kill() throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(SETTINGS.folder())) {
            file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0)))
                .orElseThrow();
        assertTrue(server.destroyForcibly());
        server.onExit().join();
    }

    private static void waitUntilSomeoneWaits(DatabaseUrl owner) throws SQLException {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet row = statement.executeQuery("select count(*) > 0 from pg_locks where not granted")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        }
    }

    private static void assertUnavailable(CompletionStage<?> stage) {
        Problem.Unavailable problem = assertInstanceOf(Problem.Unavailable.class, Outcome.refusal(stage));
        assertEquals(Duration.ofSeconds(2), problem.retryAfter());
    }

    @Test
    void whileItIsDownRequestsAreRefusedSoonAndAfterwardsTheyWorkAgain() {
        var calculation = Samples.calculation("E1");
        Outcome.of(stores.calculations().store(caller, calculation, List.of(), null));
        assertTrue(Outcome.of(DATABASE.ready()));

        postgres.close();

        long before = System.nanoTime();
        assertUnavailable(stores.plans().current(caller));
        assertUnavailable(stores.calculations().store(caller, Samples.calculation("E2"), List.of(), null));
        assertUnavailable(stores.workforces().eraseBefore(Samples.NOON));
        assertFalse(Outcome.of(DATABASE.ready()));
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5);

        postgres = EmbeddedPostgres.start(SETTINGS);

        assertTrue(Outcome.of(DATABASE.ready()));
        assertEquals(Optional.of(calculation), Outcome.of(stores.calculations().find(caller, calculation.id())));
        Outcome.of(stores.calculations().store(caller, Samples.calculation("E2"), List.of(), null));
        assertEquals(0, Outcome.of(stores.workforces().eraseBefore(Samples.NOON)));
    }

    @Test
    void whoFindsAllTransactionsTakenIsToldToComeAgain() throws SQLException {
        List<CompletionStage<Boolean>> deletions;
        try (Connection other = DatabaseUrl.parse(postgres.url()).dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table openseverance.workforce in access exclusive mode");
            deletions = IntStream.range(0, 9)
                    .mapToObj(i -> stores.workforces()
                            .delete(caller, UUID.randomUUID(), Samples.deed(Deed.Action.DELETED, "people")))
                    .toList();
            assertUnavailable(CompletableFuture.anyOf(
                    deletions.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new)));
        }
        assertEquals(
                8,
                deletions.stream()
                        .filter(each -> each.toCompletableFuture()
                                .handle((done, refused) -> refused == null)
                                .join())
                        .count());
    }

    @Test
    void anImportThatWasCutOffLeavesNothingAndItsRepetitionStoresOnce() throws SQLException, IOException {
        Workforce rows = Rows.people(5_000);
        WorkforceHead head = Samples.head(rows, Samples.NOON);
        Deed deed = Samples.deed(Deed.Action.IMPORTED, "people");
        DatabaseUrl owner = DatabaseUrl.parse(postgres.url());
        try (Connection other = owner.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            // a row of the second portion, which waits for this one to be decided
            other.setAutoCommit(false);
            statement.execute("insert into openseverance.employee (tenant, workforce, place, source_row) values ('"
                    + caller.tenant() + "', '" + head.id() + "', 3000, 1)");
            CompletionStage<Stored> cutOff =
                    stores.workforces().store(caller, head, rows, List.of(), deed, Samples.key("k"));
            waitUntilSomeoneWaits(owner);
            kill();
            assertUnavailable(cutOff);
        }
        restart();

        assertEquals(List.of(), Outcome.all(after -> stores.workforces().page(caller, after, 9)));
        assertEquals(List.of(), Outcome.all(after -> stores.workforces().employees(caller, head.id(), after, 9)));
        Outcome.of(stores.workforces().store(caller, head, rows, List.of(), deed, Samples.key("k")));
        Stored again = Outcome.of(stores.workforces()
                .store(caller, Samples.head(rows, Samples.NOON), rows, List.of(), deed, Samples.key("k")));
        assertEquals(new Stored(head.id().toString(), true), again);
        assertEquals(
                5_000,
                Outcome.of(stores.workforces().load(caller, head.id())).rows().size());
    }

    @Test
    void whatWasAcknowledgedIsThereAfterACrash() throws IOException {
        ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> clients = IntStream.range(0, 20)
                .mapToObj(i -> storeForAsLongAsItGoes(acknowledged))
                .toList();
        while (acknowledged.size() < 2_000) {
            Thread.onSpinWait();
        }

        kill();
        clients.forEach(Outcome::of);
        restart();

        for (UUID id : acknowledged) {
            assertTrue(Outcome.of(stores.calculations().find(caller, id)).isPresent());
        }
    }

    private CompletableFuture<Void> storeForAsLongAsItGoes(ConcurrentLinkedQueue<UUID> acknowledged) {
        var calculation = Samples.calculation("E1");
        return stores.calculations()
                .store(caller, calculation, List.of(), null)
                .handle((stored, failed) -> {
                    if (failed != null) {
                        return CompletableFuture.<Void>completedFuture(null);
                    }
                    acknowledged.add(calculation.id());
                    return storeForAsLongAsItGoes(acknowledged);
                })
                .thenCompose(next -> next)
                .toCompletableFuture();
    }
}
