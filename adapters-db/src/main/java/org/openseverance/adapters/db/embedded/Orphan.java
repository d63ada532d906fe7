package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that was left behind in our folder by a process that is gone, for the folder's lock is ours. */
final class Orphan {
    private static final long SECONDS_TO_END = 60;

    /** A process says when it began in ticks since the machine began, whose clock may have been set since. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private Orphan() {}

    /** Stops such a server cleanly, also one that is on its way down, and waits for its end. The trace of a server whose process number now belongs to another program is removed, for PostgreSQL would take that program for a server. */
    static void stop(DataFolder folder, Programs programs, Way way) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder.data());
        Optional<ProcessHandle> process =
                left.flatMap(file -> ProcessHandle.of(file.pid())).filter(ProcessHandle::isAlive);
        if (left.isEmpty() || process.isEmpty()) {
            return; // PostgreSQL itself clears away what a dead server left
        }
        ProcessHandle handle = process.get();
        Optional<String> program = handle.info().command();
        if (program.isPresent() && !isPostgres(program.get())) {
            Files.delete(PostmasterFile.in(folder.data()));
        } else if (program.isPresent() && runsIn(folder.data(), handle, left.get())) {
            Command.run(way.program(programs.line(
                    "pg_ctl", "stop", "-W", "-m", "fast", "-D", folder.data().toString())));
            await(folder, handle);
        }
    }

    private static void await(DataFolder folder, ProcessHandle server) {
        server.onExit()
                .completeOnTimeout(server, SECONDS_TO_END, TimeUnit.SECONDS)
                .join();
        if (server.isAlive()) {
            throw new EmbeddedPostgresFailed(
                    "A PostgreSQL (process " + server.pid() + ") that was left behind in " + folder.path()
                            + " did not stop within " + SECONDS_TO_END + " seconds.",
                    "Stop it, then start again.");
        }
    }

    private static boolean isPostgres(String program) {
        return Path.of(program).getFileName().toString().startsWith("postgres");
    }

    /** A server's working folder is its data; where that cannot be seen, it began when the file says. */
    private static boolean runsIn(Path data, ProcessHandle process, PostmasterFile file) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return process.info()
                    .startInstant()
                    .map(began -> Duration.between(began, file.started()).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .orElse(false);
        }
    }
}
