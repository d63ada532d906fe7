package org.openseverance.adapters.db.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where every user may pass: a copy of our class path, the programs, and room for data folders. */
record Place(Path root) {
    /** The programs, unpacked by the first test that needs them, and deleted in the end. */
    static final Path PROGRAMS = programs();

    static Place in(Path root) throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Place(root);
    }

    /** An empty folder of that user. */
    Path folderOf(Runner runner) throws IOException {
        Path folder = Files.createTempDirectory(root, "data");
        Files.setAttribute(folder, "unix:uid", runner.number());
        return folder;
    }

    /** Copied once: a build's own folders are often closed to others. */
    synchronized String classPath() throws IOException {
        Path copies = root.resolve("classes");
        List<String> entries = new ArrayList<>();
        boolean copied = Files.exists(copies);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path to =
                    copies.resolve(entries.size() + Path.of(entry).getFileName().toString());
            if (!copied && Files.exists(Path.of(entry))) {
                copy(Path.of(entry), to);
            }
            entries.add(to.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    /** A folder in which only these commands are. */
    Path commands(List<String> names) throws IOException {
        Path folder = Files.createTempDirectory(root, "commands");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : names) {
            Files.copy(Path.of("/usr/bin", name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return folder;
    }

    private static Path programs() {
        try {
            Path folder = Files.createTempDirectory("openseverance-programs");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            PrivateFiles.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> tree = Files.walk(from)) {
            tree.forEach(path -> {
                try {
                    Files.copy(
                            path,
                            to.resolve(from.relativize(path).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
