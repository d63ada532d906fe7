package org.openseverance.adapters.files.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openseverance.domain.document.Node;

/**
 * The one text of a document's content: JSON as RFC 8785 (JCS) writes it, every scalar a string, keys in order. Two documents
 * that differ in format, layout, comments, quotes or the order of keys have the same; the order inside lists counts, and so does
 * every character of a scalar: {@code 1.5} and {@code 1.50} are two contents. Written out here and by no library, because stored
 * revisions must not change when a library does.
 *
 * @param text the canonical text
 */
public record CanonicalForm(String text) {

    public static CanonicalForm of(Node document) {
        StringBuilder out = new StringBuilder();
        write(document, out);
        return new CanonicalForm(out.toString());
    }

    /** The name of this content: {@code sha256:} and 64 hexadecimal digits. */
    public String revision() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Node.Scalar scalar) {
            quote(scalar.text(), out);
        } else if (node instanceof Node.Sequence sequence) {
            write(sequence.items(), out);
        } else if (node instanceof Node.Mapping mapping) {
            write(mapping.entries(), out);
        }
    }

    private static void write(List<Node> items, StringBuilder out) {
        String separator = "[";
        for (Node item : items) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private static void write(Map<String, Node> entries, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, Node> entry : new TreeMap<>(entries).entrySet()) {
            out.append(separator);
            quote(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append(entries.isEmpty() ? "{}" : "}");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (character < ' ' || Character.getType(character) == Character.SURROGATE) {
                        out.append("\\u").append(HexFormat.of().toHexDigits((char) character));
                    } else {
                        out.appendCodePoint(character);
                    }
                }
            }
        });
        out.append('"');
    }
}
