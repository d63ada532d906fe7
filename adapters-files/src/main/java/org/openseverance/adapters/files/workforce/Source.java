package org.openseverance.adapters.files.workforce;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, which can be read more than once. Gzip is undone; it is known by its first bytes, not its name. */
final class Source {

    /** A stream is held in memory, so it has a limit; a path has none. */
    static final int LONGEST_STREAM = 512 << 20;

    private static final int CHUNK = 1 << 16;

    /** Opens the bytes from their start. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opening opening;
    private final long mostBytes;

    private Source(String name, Opening opening, long mostBytes) {
        this.name = name;
        this.opening = opening;
        this.mostBytes = mostBytes;
    }

    private Source(String name, Opening opening) {
        this(name, opening, Long.MAX_VALUE);
    }

    /** The same, refused where it is longer. */
    Source within(long most) {
        return new Source(name, opening, most);
    }

    static Source of(Path path) {
        return of(path.toString(), path);
    }

    static Source of(String name, Path path) {
        return new Source(name, () -> {
            if (Files.isDirectory(path)) {
                throw new UnreadableWorkforce(name, "is a folder, not a file");
            }
            return Files.newInputStream(path);
        });
    }

    static Source of(String name, InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(LONGEST_STREAM + 1);
            if (bytes.length > LONGEST_STREAM) {
                throw new UnreadableWorkforce(
                        name,
                        "is longer than 512 MiB, too long for a stream\n    Maybe save it and give its path, or compress it");
            }
            return new Source(name, () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    String name() {
        return name;
    }

    InputStream open() throws IOException {
        boolean zipped;
        try (InputStream first = opening.open()) {
            zipped = first.read() == 0x1f && first.read() == 0x8b;
        }
        InputStream raw = opening.open();
        InputStream plain = zipped ? new GzipStream(name, raw, CHUNK) : raw;
        return new BufferedInputStream(new BoundedStream(name, plain, mostBytes), CHUNK);
    }

    /** The first bytes; fewer if the file is short. */
    byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    /** The text after the byte order mark. A byte that the encoding does not know is a {@link java.nio.charset.CharacterCodingException}. */
    Reader text(Charset charset) throws IOException {
        // windows-1252 leaves five bytes undefined; they become the replacement character
        return text(
                charset, charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE);
    }

    /** The text after the byte order mark. */
    Reader text(Charset charset, CodingErrorAction action) throws IOException {
        InputStream in = open();
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        @Nullable ByteOrderMark mark = ByteOrderMark.of(head);
        if (mark != null && (mark.charset().equals(charset) || mark.charset().equals(StandardCharsets.UTF_8))) {
            in.skipNBytes(mark.length());
        }
        return new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action));
    }

    static UnreadableWorkforce unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new UnreadableWorkforce(name, "there is no such file");
        }
        if (e instanceof EOFException) {
            return new UnreadableWorkforce(
                    name, "ends in the middle of its packed content: a part of it was lost on its way");
        }
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UnreadableWorkforce(name, "cannot be read: " + why);
    }
}
