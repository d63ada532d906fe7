package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's programs of one major version: our own, else those of {@code PG_HOME}, else the newest of the Debian packages. */
record Programs(Path bin, int major) {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** The programs of this machine; ours are unpacked below the cache. */
    static Programs find(Path cache) throws IOException {
        Optional<Bundle> bundle = Bundle.forThisMachine();
        if (bundle.isPresent()) {
            return in(bundle.get().unpackedIn(cache));
        }
        Optional<Path> home = Optional.ofNullable(System.getenv("PG_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .or(Programs::newestOfDebian);
        return in(home.orElseThrow(() -> new EmbeddedPostgresFailed(
                "No PostgreSQL comes with OpenSeverance for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ".",
                "Install PostgreSQL and set PG_HOME to its folder (the one that holds bin), or give --database-url.")));
    }

    /** The programs below a folder, which are tried. */
    static Programs in(Path home) {
        Programs programs = new Programs(home.resolve("bin"), 0);
        Command.Outcome version = Command.run(programs.line("postgres", "--version"));
        Matcher number = VERSION.matcher(version.said());
        if (!version.good() || !number.find()) {
            throw new EmbeddedPostgresFailed(
                    "The PostgreSQL programs in " + home + " do not run on this machine: " + version.said(),
                    "Delete that folder if it was unpacked by us (it will be made anew); else set PG_HOME to the folder of another PostgreSQL, or give --database-url.");
        }
        return new Programs(programs.bin, Integer.parseInt(number.group(1)));
    }

    /** A command line of one of the programs. */
    List<String> line(String program, String... arguments) {
        String path = bin.resolve(WINDOWS ? program + ".exe" : program).toString();
        return Stream.concat(Stream.of(path), Stream.of(arguments)).toList();
    }

    private static Optional<Path> newestOfDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .max(Comparator.comparingInt(
                            folder -> Integer.parseInt(folder.getFileName().toString())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
