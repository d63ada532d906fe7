package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The server's log: a file for each day of the week, begun anew a week later, and {@code start.log} beside their folder with what the latest start said before them. That one is written by us, so it lies where no other user can put a link in its place. */
final class ServerLog {
    private static final int LOOKS = 100;
    private static final long NANOSECONDS_BETWEEN_LOOKS = 20_000_000;

    private final Path folder;
    private final Map<Path, Long> lengths = new HashMap<>();

    private ServerLog(Path folder) {
        this.folder = folder;
    }

    /** The log as it is now. */
    static ServerLog now(Path folder) throws IOException {
        ServerLog log = new ServerLog(folder);
        Files.deleteIfExists(log.start());
        for (Path file : log.files()) {
            log.lengths.put(file, Files.size(file));
        }
        return log;
    }

    Path start() {
        return folder.resolveSibling("start.log");
    }

    /** What a server that has ended wrote since; the process that writes its log may end a little later. */
    String lastWords() throws IOException {
        String added = added();
        for (int looks = 0; looks < LOOKS && Trouble.cause(added).isEmpty(); looks++) {
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
            added = added();
        }
        return added;
    }

    private String added() throws IOException {
        StringBuilder added = new StringBuilder();
        for (Path file : files()) {
            byte[] all = Files.readAllBytes(file);
            int known = Math.toIntExact(Math.min(all.length, lengths.getOrDefault(file, 0L)));
            added.append(new String(all, known, all.length - known, StandardCharsets.UTF_8));
        }
        return added.toString();
    }

    static List<String> settings(Path folder) {
        return List.of(
                "logging_collector=on",
                "log_directory=" + folder,
                "log_filename=postgres-%a.log",
                "log_rotation_age=1d",
                "log_rotation_size=0",
                "log_truncate_on_rotation=on",
                "log_timezone=UTC");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(Stream.of(start()), files.sorted())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
