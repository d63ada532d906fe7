package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks a tar of what a program's distribution is made of: folders, files, and links by name. Anything else is refused. */
final class TarStream {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int TYPE = 156;
    private static final int LINK = 157;

    private final InputStream in;

    TarStream(InputStream in) {
        this.in = in;
    }

    /** Everybody may read and run what comes out of it, and only the owner may change it. */
    void unpackInto(Path folder) throws IOException {
        for (byte[] header = in.readNBytes(BLOCK); isEntry(header); header = in.readNBytes(BLOCK)) {
            String name = text(header, 0, NAME_LENGTH);
            Path path = folder.resolve(name).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("the archive names a place outside of itself: " + name);
            }
            Files.createDirectories(path.getParent());
            unpack(header, name, path);
        }
    }

    private void unpack(byte[] header, String name, Path path) throws IOException {
        switch (header[TYPE]) {
            case '5' -> {
                Files.createDirectories(path);
                permit(path, true);
            }
            case '0' -> {
                long size = octal(header, SIZE, 12);
                copy(size, path);
                permit(path, (octal(header, MODE, 8) & 0b001_000_000) != 0);
            }
            case '2' -> Files.createSymbolicLink(path, Path.of(text(header, LINK, NAME_LENGTH)));
            default -> throw new IOException("the archive holds something else than files at " + name);
        }
    }

    private void copy(long size, Path path) throws IOException {
        byte[] content = in.readNBytes(Math.toIntExact(size));
        if (content.length < size) {
            throw new IOException("the archive ends within " + path);
        }
        Files.write(path, content);
        in.skipNBytes(Math.floorMod(-size, BLOCK));
    }

    private static void permit(Path path, boolean run) throws IOException {
        if (PrivateFiles.POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The archive ends with a block of zeros. */
    private static boolean isEntry(byte[] header) {
        return header.length == BLOCK && header[0] != 0;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        return Long.parseLong(text(header, from, length).strip(), 8);
    }
}
