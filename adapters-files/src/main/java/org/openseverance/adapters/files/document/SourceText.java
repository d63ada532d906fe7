package org.openseverance.adapters.files.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** The text of a document before anybody looks at its syntax: short enough, in UTF-8, printable. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** The text, its byte order mark taken off. */
    static String of(String name, byte[] bytes) throws Refused {
        if (bytes.length > Limits.BYTES) {
            throw tooLong(name);
        }
        if (isPlain(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        String text = out.flip().toString();
        if (malformed) {
            String found = "The document is not in UTF-8: byte 0x%02X cannot stand here.".formatted(in.get());
            throw new Refused(fault(name, text, text.length(), found, "Save it as UTF-8 and try again."));
        }
        return printable(name, text);
    }

    /** The same for text that somebody has decoded already. */
    static String of(String name, String text) throws Refused {
        if (text.length() <= Limits.BYTES && plainLength(text) == text.length()) {
            return text;
        }
        if (text.length() > Limits.BYTES || text.getBytes(StandardCharsets.UTF_8).length > Limits.BYTES) {
            throw tooLong(name);
        }
        return printable(name, text);
    }

    /** Whether all is ASCII that can be seen, blanks and line ends: then a byte is a character. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (!isPlain((char) (b & 0xFF))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    }

    /** How many characters at the start are plain. */
    private static int plainLength(String text) {
        int length = 0;
        while (length < text.length() && isPlain(text.charAt(length))) {
            length++;
        }
        return length;
    }

    /** The index of the first character that no reader could see, or -1: controls, half characters, byte order marks. */
    static int firstUnprintable(String text) {
        int offset = plainLength(text);
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            boolean blank = character == '\t' || character == '\n' || character == '\r' || character == 0x85;
            boolean unseen = switch (Character.getType(character)) {
                case Character.CONTROL -> !blank;
                case Character.SURROGATE -> true;
                default -> character == BYTE_ORDER_MARK || (character & 0xFFFE) == 0xFFFE;
            };
            if (unseen) {
                return offset;
            }
            offset += Character.charCount(character);
        }
        return -1;
    }

    private static String printable(String name, String text) throws Refused {
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        int offset = firstUnprintable(body);
        if (offset >= 0) {
            String found = "The character U+%04X cannot stand in a document; printable text was expected."
                    .formatted(body.codePointAt(offset));
            throw new Refused(
                    fault(name, body, offset, found, "Take it out; if there are many, this is not a text file."));
        }
        return body;
    }

    private static Refused tooLong(String name) {
        return new Refused(new Fault(
                new Place(name, 0, 0, ""),
                "The document is longer than 1 MiB.",
                "Split it: a plan can stand on other plans, and a workforce is read from CSV."));
    }

    private static Fault fault(String name, String text, int offset, String message, String advice) {
        Cursor cursor = new Cursor(text).to(offset);
        return new Fault(new Place(name, cursor.line(), cursor.column(), ""), message, advice);
    }
}
