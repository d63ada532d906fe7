package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A running PostgreSQL whose data lies in one folder. The database {@code openseverance} and its owner of the same name exist from the first start. On Linux the server goes down cleanly by itself when this process ends, however it ends;
 * elsewhere one that was left behind is stopped by the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Passwords passwords;
    private boolean stopped;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, Passwords passwords) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.passwords = passwords;
    }

    /** {@link #start(PostgresSettings)} on a free port, with the programs inside the folder. */
    public static EmbeddedPostgres start(Path folder) {
        return start(ImmutablePostgresSettings.builder().folder(folder).build());
    }

    /**
     * Starts the server, after setting up the folder where it is new. Blocks until connections are accepted: seconds the first time, tenths of a second later, longer only while PostgreSQL recovers from a crash of the machine.
     *
     * @throws EmbeddedPostgresFailed if it does not start; nothing is left running
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        DataFolder folder = DataFolder.open(settings.folder());
        FolderLock lock = FolderLock.take(folder);
        boolean started = false;
        try {
            EmbeddedPostgres postgres = start(folder, settings, lock);
            started = true;
            return postgres;
        } catch (IOException e) {
            throw Trouble.from(folder, e);
        } finally {
            if (!started) {
                lock.release();
            }
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, PostgresSettings settings, FolderLock lock)
            throws IOException {
        folder.checkWhole();
        Programs programs = Programs.find(settings.programs().orElse(folder.programs()));
        folder.checkMadeBy(programs);
        Way way = Way.choose(programs, folder);
        Passwords passwords = Passwords.of(folder);
        if (folder.isNew()) {
            NewCluster.create(folder, programs, way, passwords);
        } else {
            Orphan.stop(folder, programs, way);
        }
        way.handOver(folder.data());
        return new EmbeddedPostgres(lock, Postmaster.start(folder, programs, way, settings.port()), passwords);
    }

    /** The owner's connection, {@code postgresql://user:password@127.0.0.1:port/openseverance}: a secret. */
    public String url() {
        return "postgresql://%s:%s@127.0.0.1:%d/%s"
                .formatted(NewCluster.OWNER, passwords.owner(), port(), NewCluster.DATABASE);
    }

    public int port() {
        return postmaster.port();
    }

    /** Whether the server process lives; false after {@link #stop} and where PostgreSQL ended by itself. */
    public boolean running() {
        return postmaster.running();
    }

    /** Ends all connections, writes everything down, and gives the folder free. Blocks until the server has ended; a second call does nothing. */
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            try {
                postmaster.stop();
            } finally {
                lock.release();
            }
        }
    }

    /** The same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }
}
