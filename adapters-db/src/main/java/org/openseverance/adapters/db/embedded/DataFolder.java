package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one embedded PostgreSQL, and what lies where in it. The lock file is made first, so that a folder with files and without one is somebody else's. */
record DataFolder(Path path) {

    /** Makes the folder where it is missing. A folder with the files of others is refused and nothing in it is touched. */
    static DataFolder open(Path path) {
        DataFolder asked = new DataFolder(path.toAbsolutePath().normalize());
        try {
            PrivateFiles.makeFolder(asked.path);
            DataFolder folder = new DataFolder(asked.path.toRealPath());
            folder.checkOurs();
            return folder;
        } catch (IOException e) {
            throw Trouble.from(asked, e);
        }
    }

    Path lock() {
        return path.resolve("openseverance.lock");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path programs() {
        return path.resolve("programs");
    }

    /** PostgreSQL's own data directory; once it is there, it is complete. */
    Path data() {
        return path.resolve("data");
    }

    /** Where {@link #data} is made before it takes its place. */
    Path unfinished() {
        return path.resolve("data.unfinished");
    }

    Path log() {
        return path.resolve("log");
    }

    boolean isNew() {
        return !Files.exists(data());
    }

    /** Refuses data that misses the parts without which PostgreSQL would not know it as its own. */
    void checkWhole() {
        for (String part : List.of("PG_VERSION", "global/pg_control")) {
            if (!isNew() && !Files.isRegularFile(data().resolve(part))) {
                throw new EmbeddedPostgresFailed(
                        "The data in " + data() + " is damaged: the file " + part + " is missing; nothing was changed.",
                        "Put a backup of the whole folder " + path + " back, or give another folder.");
            }
        }
    }

    /** Refuses data of another major version, whose files these programs cannot read. */
    void checkMadeBy(Programs programs) throws IOException {
        if (!isNew()) {
            String version = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!version.equals(Integer.toString(programs.major()))) {
                throw new EmbeddedPostgresFailed(
                        "The data in " + data() + " was made by PostgreSQL " + version + " and this is PostgreSQL "
                                + programs.major() + "; nothing was changed.",
                        "Start once more with the earlier OpenSeverance, dump the database with pg_dump, and load it into a new folder; or give --database-url of a PostgreSQL "
                                + version + ".");
            }
        }
    }

    private void checkOurs() throws IOException {
        if (Files.exists(lock())) {
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            // a disk that is mounted here brings its lost+found
            List<String> others = inside.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lost+found"))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!others.isEmpty() && !Files.exists(lock())) {
                throw new EmbeddedPostgresFailed(
                        "The folder " + path + " holds files that are not ours (" + String.join(", ", others)
                                + "); nothing was changed.",
                        "Give a new or an empty folder for the data.");
            }
        }
    }
}
