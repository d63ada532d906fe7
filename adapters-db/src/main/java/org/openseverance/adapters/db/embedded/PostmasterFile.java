package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a running server says about itself in {@code postmaster.pid}, line by line: process number (1), start (3), port (4), state (8). */
record PostmasterFile(long pid, Instant started, boolean ready) {

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty where no server runs or the file is not yet written far enough. */
    static Optional<PostmasterFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(in(data));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    lines.size() >= 8 && lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
