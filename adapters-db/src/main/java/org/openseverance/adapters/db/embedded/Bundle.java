package org.openseverance.adapters.db.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with us as a packed archive on the class path. */
record Bundle(URL archive) {

    /** The archive for this machine; empty where we bring none. */
    static Optional<Bundle> forThisMachine() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        String processor = System.getProperty("os.arch", "");
        String architecture = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
        String name = "/postgres-" + system + "-" + architecture + ".txz";
        return Optional.ofNullable(Bundle.class.getResource(name)).map(Bundle::new);
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}: unpacked into the cache the first time, under a name of its own that takes its place when all is there. Several processes may do it at once. */
    Path unpackedIn(Path cache) throws IOException {
        Path home = cache.resolve("postgresql-" + fingerprint());
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache, "unfinished");
        try {
            unpack(unfinished.resolve("programs"));
            PrivateFiles.rename(unfinished.resolve("programs"), home);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // another process was quicker
        } finally {
            PrivateFiles.deleteTree(unfinished);
        }
        return home;
    }

    private void unpack(Path folder) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        try (InputStream packed = new BufferedInputStream(connection.getInputStream(), 1 << 16);
                InputStream tar = new BufferedInputStream(new XZInputStream(packed), 1 << 16)) {
            new TarStream(tar).unpackInto(folder);
        }
    }

    /** Differs for each build of the archive, without reading it. */
    private String fingerprint() throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }
}
