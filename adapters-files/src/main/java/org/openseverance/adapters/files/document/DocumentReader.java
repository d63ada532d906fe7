package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

/**
 * Reads one document. Every scalar is text, quoted or not: {@code no}, {@code 1.10} and {@code 2026-04-06} mean themselves. What
 * is wrong comes back as faults, all of them where the syntax lets reading go on; nothing is thrown, whatever the document.
 */
public final class DocumentReader {

    private DocumentReader() {}

    /** Reads a file, named in places as the user gave it. */
    public static Reading read(Path file) {
        String name = file.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.BYTES + 1);
        } catch (NoSuchFileException e) {
            return unreadable(name, "There is no such file.", "Check the path; it is taken from the current folder.");
        } catch (IOException e) {
            return unreadable(name, "The file cannot be read.", "Check that it is a file and that you may read it.");
        }
        return read(name, bytes);
    }

    /**
     * Reads bytes in UTF-8, with or without a byte order mark.
     *
     * @param name how places call the document; {@code .json}, {@code .yaml} or {@code .yml} at its end decides the format
     */
    public static Reading read(String name, byte[] bytes) {
        Reading plain = plain(name, bytes);
        try {
            return plain != null ? plain : parse(name, SourceText.of(name, bytes));
        } catch (Refused e) {
            return new Reading(null, List.of(e.fault()));
        }
    }

    /** Reads text; the name as in {@link #read(String, byte[])}. */
    public static Reading read(String name, String text) {
        try {
            String checked = SourceText.of(name, text);
            Reading plain = plain(name, checked.getBytes(UTF_8));
            return plain != null ? plain : parse(name, checked);
        } catch (Refused e) {
            return new Reading(null, List.of(e.fault()));
        }
    }

    /** A document that calls itself JSON and has no fault; null for all others. */
    private static @Nullable Reading plain(String name, byte[] bytes) {
        boolean tried = name.endsWith(".json") && bytes.length <= Limits.BYTES;
        Node node = tried ? PlainJson.read(name, bytes) : null;
        return node == null ? null : new Reading(node, List.of());
    }

    private static Reading parse(String name, String text) {
        Format format = Format.of(name, text);
        Tree tree = new Tree(name);
        try {
            if (format == Format.JSON) {
                new JsonTokens(text, tree).read();
            } else {
                new YamlEvents(text, tree).read();
            }
            return tree.reading();
        } catch (Refused e) {
            return tree.refused(e.fault());
        }
    }

    private static Reading unreadable(String name, String message, String advice) {
        return new Reading(null, List.of(new Fault(new Place(name, 0, 0, ""), message, advice)));
    }
}
