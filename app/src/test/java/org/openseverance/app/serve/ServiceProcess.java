package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openseverance.app.Main;

/** The command serve as a process of its own, as a user starts it. */
record ServiceProcess(Process process, Client client) implements AutoCloseable {

    private static final String LISTENS = "OpenSeverance listens on ";

    /** Waits until it listens. The token stays the same for a folder; with an identity provider there is none. */
    static ServiceProcess start(Path folder, String... more) {
        Path token = folder.resolve("token-to-accept");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    folder.toString(),
                    "--token-file",
                    token.toString(),
                    "--requests-per-minute",
                    "1000000"));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            assertTrue(line != null && line.startsWith(LISTENS), "it said " + line);
            URI address = URI.create(line.substring(LISTENS.length()).strip());
            String accepted = Files.exists(token) ? Files.readString(token).strip() : "none";
            return new ServiceProcess(process, new Client(address, accepted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With no word of warning. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As the system does when it shuts down. */
    void stop() {
        process.destroy();
        try {
            assertTrue(process.waitFor(40, TimeUnit.SECONDS), "it stops when it is told to");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(128 + 15, process.exitValue());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
