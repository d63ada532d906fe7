package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what PostgreSQL or the file system said into one sentence and an advice. */
final class Trouble {
    private static final List<String> SEVERITIES = List.of("PANIC:", "FATAL:", "ERROR:", "initdb: error:");

    private Trouble() {}

    static EmbeddedPostgresFailed from(DataFolder folder, IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return new EmbeddedPostgresFailed(
                    "A file stands where the data folder " + folder.path() + " should be: " + e.getMessage() + ".",
                    "Give a folder.");
        }
        String reason = e instanceof AccessDeniedException
                ? "Permission denied"
                : e instanceof FileSystemException file && file.getReason() != null
                        ? file.getReason()
                        : String.valueOf(e.getMessage());
        String place = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() + ": " : "";
        return from(folder, "could not be set up", place + reason);
    }

    /** @param happened what did not work, as the rest of a sentence about PostgreSQL */
    static EmbeddedPostgresFailed from(DataFolder folder, String happened, String said) {
        String cause = cause(said).orElse(said.strip());
        String message = "PostgreSQL " + happened + " in " + folder.path() + ": " + cause + ".";
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new EmbeddedPostgresFailed(
                    message, "The disk is full: free some space, or give a folder on another disk; nothing is lost.");
        }
        if (Stream.of("Permission denied", "Read-only file system", "Operation not permitted")
                .anyMatch(said::contains)) {
            return new EmbeddedPostgresFailed(
                    message, "Let this user write there, or give a folder where it may write.");
        }
        return new EmbeddedPostgresFailed(
                message, "See " + folder.log() + " for all that it said; or give another folder, or --database-url.");
    }

    static boolean isPortTaken(String said) {
        return said.contains("could not create any TCP/IP sockets");
    }

    /** Whether another try a moment later may succeed. */
    static boolean passes(String said) {
        return isPortTaken(said) || said.contains("shared memory block");
    }

    static EmbeddedPostgresFailed portTaken(int port) {
        return new EmbeddedPostgresFailed(
                "Port " + port + " of 127.0.0.1 is taken by another program, so PostgreSQL could not use it.",
                "Give another port for the database, or none to have a free one chosen.");
    }

    /** The last thing that PostgreSQL called an error. */
    static Optional<String> cause(String said) {
        return said.lines()
                .flatMap(line -> SEVERITIES.stream()
                        .filter(line::contains)
                        .map(severity -> line.substring(line.indexOf(severity) + severity.length())
                                .strip()))
                .reduce((earlier, later) -> later);
    }
}
