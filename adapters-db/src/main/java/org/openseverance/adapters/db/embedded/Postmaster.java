package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Another program may take a free port before the server does, and the children of a server that was killed hold its memory for a moment. */
    private static final int TRIES = 40;

    private static final long MILLISECONDS_BETWEEN_TRIES = 250;

    private static final long MILLISECONDS_BETWEEN_LOOKS = 5;
    private static final long SECONDS_TO_END = 60;
    private static final long SECONDS_TO_DROP_ALL = 10;

    private final DataFolder folder;
    private final Programs programs;
    private final Way way;
    private final int port;
    private final CompletableFuture<Process> started = new CompletableFuture<>();
    private volatile boolean serving;

    private Postmaster(DataFolder folder, Programs programs, Way way, int port) {
        this.folder = folder;
        this.programs = programs;
        this.way = way;
        this.port = port;
    }

    /** Starts the server on the port, or on a free one, and waits until it accepts connections. */
    static Postmaster start(DataFolder folder, Programs programs, Way way, OptionalInt port) throws IOException {
        PrivateFiles.makeFolder(folder.log());
        way.handOver(folder.log());
        for (int tries = 1; ; tries++) {
            ServerLog log = ServerLog.now(folder.log());
            Postmaster postmaster = new Postmaster(folder, programs, way, port.isPresent() ? port.getAsInt() : free());
            if (postmaster.becomesReady(log)) {
                return postmaster;
            }
            String said = log.lastWords();
            if (Trouble.isPortTaken(said) && port.isPresent()) {
                throw Trouble.portTaken(port.getAsInt());
            }
            if (!Trouble.passes(said) || tries == TRIES) {
                throw Trouble.from(folder, "did not start", said);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static EmbeddedPostgresFailed interrupted() {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresFailed("The start of PostgreSQL was interrupted.", "Start again.");
    }

    int port() {
        return port;
    }

    boolean running() {
        return started.join().isAlive();
    }

    /** Stops cleanly; a server that cannot end within a minute is made to drop all, and makes up for it at its next start. */
    void stop() {
        serving = false;
        Process process = started.join();
        if (!endsWithin(process, "fast", SECONDS_TO_END) && !endsWithin(process, "immediate", SECONDS_TO_DROP_ALL)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean endsWithin(Process process, String mode, long seconds) {
        if (process.isAlive()) {
            Command.run(way.program(programs.line(
                    "pg_ctl", "stop", "-W", "-m", mode, "-D", folder.data().toString())));
        }
        process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS).join();
        return !process.isAlive();
    }

    /** The kernel's leash follows the thread that starts the server, so that thread stays as long as the server. */
    private void keep(ServerLog log) {
        try {
            Process process = Command.builder(way.server(line()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.start().toFile())
                    .start();
            started.complete(process);
            int exit = process.onExit().join().exitValue();
            if (serving) {
                LOG.error(
                        "PostgreSQL in {} ended by itself with exit code {}; see {}",
                        folder.path(),
                        exit,
                        folder.log());
            }
        } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
        }
    }

    private boolean becomesReady(ServerLog log) {
        Thread keeper = new Thread(() -> keep(log), "embedded-postgres");
        keeper.setDaemon(true);
        keeper.start();
        Process process = started.join();
        try {
            while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                if (PostmasterFile.read(folder.data())
                        .filter(file -> file.pid() == process.pid() && file.ready())
                        .isPresent()) {
                    serving = true;
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            stop();
            throw interrupted();
        }
    }

    private List<String> line() {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "shared_buffers=128MB",
                "max_connections=50",
                "timezone=UTC"));
        settings.addAll(ServerLog.settings(folder.log()));
        List<String> line =
                new ArrayList<>(programs.line("postgres", "-D", folder.data().toString()));
        for (String setting : settings) {
            line.add("-c");
            line.add(setting);
        }
        return line;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
