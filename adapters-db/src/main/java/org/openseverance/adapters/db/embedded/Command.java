package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
final class Command {
    /** The longest is initdb, tenths of a second on a usual disk. */
    private static final long MINUTES = 5;

    private static final int NOT_FOUND = 127;

    private Command() {}

    /** What a program said on both outputs, and its exit code; 127 where it could not be run. */
    record Outcome(int exit, String said) {
        boolean good() {
            return exit == 0;
        }
    }

    static Outcome run(List<String> line) {
        return run(line, "");
    }

    /** Runs a program, which reads the input and then the end of it; one that hangs is ended after five minutes. */
    static Outcome run(List<String> line, String input) {
        try {
            Process process = builder(line).redirectErrorStream(true).start();
            CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.onExit().join().exitValue(), said.strip());
        } catch (IOException e) {
            return new Outcome(NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    /** A process that no setting of the caller's environment can lead to another server, language or time zone. */
    static ProcessBuilder builder(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }
}
