package org.openseverance.adapters.db;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.db.embedded.ImmutablePostgresSettings;
import org.openseverance.application.contract.Stores;

/** One PostgreSQL for all tests of a run, started when the first asks for it. */
public final class TestPostgres {

    public static final Vertx VERTX = Vertx.vertx();
    private static final Path FOLDER = folder();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(ImmutablePostgresSettings.builder()
            .folder(FOLDER.resolve("shared"))
            .programs(FOLDER.resolve("programs"))
            .build());
    private static final Database DATABASE = Database.open(VERTX, POSTGRES.url(), null);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            DATABASE.close();
            POSTGRES.close();
            delete(FOLDER);
        }));
    }

    private TestPostgres() {}

    public static Database database() {
        return DATABASE;
    }

    public static Stores stores() {
        return stores(DATABASE);
    }

    public static Stores stores(Database database) {
        return new Stores(
                database.plans(),
                database.calculations(),
                database.workforces(),
                database.whatIfs(),
                database.audit(),
                database.requestKeys());
    }

    public static DatabaseUrl owner() {
        return DatabaseUrl.parse(POSTGRES.url());
    }

    /** A database that nothing was done to yet. */
    public static DatabaseUrl newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        run(owner(), "create database " + name);
        return DatabaseUrl.parse(POSTGRES.url().replaceAll("[^/]+$", name));
    }

    /** Runs statements as someone. */
    public static void run(DatabaseUrl who, String... statements) {
        try (Connection connection = who.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings for a PostgreSQL of a test's own, which shares the unpacked programs. */
    public static ImmutablePostgresSettings.Builder own(String name) {
        return ImmutablePostgresSettings.builder().folder(FOLDER.resolve(name)).programs(FOLDER.resolve("programs"));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("openseverance-test");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                // where the tests run as root, the server runs as someone else
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
