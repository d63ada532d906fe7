package org.openseverance.adapters.files.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.NodeMap;
import org.openseverance.domain.document.Place;

/**
 * Reads JSON that has no fault, in one pass; that is nearly all JSON. As soon as something is not as it should be, it gives up and says nothing, and
 * {@link JsonTokens} reads the text from its start: it takes longer and can tell what is wrong. Both make the same tree.
 */
final class PlainJson {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int USUAL_KEYS = 8;

    private final String file;
    private final String text;
    /** Without escapes, tabs and halves of characters: then a string ends at the next quote, if it is on the same line. */
    private final boolean simple;

    private int at;
    private int line = 1;
    private int lineStart;
    /** Where the next line feed is, as far as is known. */
    private int lineFeed = -1;

    private int depth;
    private int nodes;

    private PlainJson(String file, String text) {
        this.file = file;
        this.text = text;
        this.simple = text.indexOf('\\') < 0
                && text.indexOf('\t') < 0
                && text.indexOf('\r') < 0
                && text.codePointCount(0, text.length()) == text.length();
    }

    /**
     * The tree of a text; null if there is anything to be told of it.
     *
     * @param file its name, for places
     * @param text has no character that cannot be seen
     */
    static @Nullable Node read(String file, String text) {
        PlainJson json = new PlainJson(file, text);
        Node node = json.value(null, "", 0);
        return json.next() == 0 && json.at >= text.length() ? node : null;
    }

    /** The character after blanks; 0 at the end. */
    private char next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c > ' ') {
                return c;
            }
            if (c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
            at++;
        }
        return 0;
    }

    /**
     * The next value.
     *
     * @param above where the mapping or list stands that it is in; null if it is all
     * @param step its key or index there
     * @param length at least that of its pointer
     */
    private @Nullable Node value(@Nullable Place above, String step, int length) {
        char first = next();
        int column = at - lineStart + 1;
        Place place = above == null ? new Place(file, line, column, "") : above.child(step, line, column);
        if (++nodes > Limits.NODES || length > Limits.POINTER) {
            return null;
        }
        if (first == '{' || first == '[') {
            at++;
            Node many = ++depth > Limits.DEPTH ? null : first == '{' ? mapping(place, length) : list(place, length);
            depth--;
            return many;
        }
        String scalar = first == '"' ? string() : first == 't' || first == 'f' ? word() : number();
        return scalar == null || isBlank(scalar) ? null : new Node.Scalar(scalar, place);
    }

    private @Nullable Node mapping(Place place, int length) {
        NodeMap.Growing entries = new NodeMap.Growing(USUAL_KEYS);
        if (next() == '}') {
            at++;
            return new Node.Mapping(entries.map(), place);
        }
        while (next() == '"') {
            String key = string();
            if (key == null || isBlank(key) || entries.index(key) >= 0 || next() != ':') {
                return null;
            }
            at++;
            // an escape in a pointer is two characters for one
            Node value = value(place, key, length + 1 + 2 * key.length());
            if (value == null) {
                return null;
            }
            entries.add(key, value);
            char after = next();
            at++;
            if (after != ',') {
                return after == '}' ? new Node.Mapping(entries.map(), place) : null;
            }
        }
        return null;
    }

    private @Nullable Node list(Place place, int length) {
        List<Node> items = new ArrayList<>();
        if (next() == ']') {
            at++;
            return new Node.Sequence(items, place);
        }
        while (true) {
            String step = Integer.toString(items.size());
            Node value = value(place, step, length + 1 + step.length());
            if (value == null) {
                return null;
            }
            items.add(value);
            char after = next();
            at++;
            if (after != ',') {
                return after == ']' ? new Node.Sequence(items, place) : null;
            }
        }
    }

    private static boolean isBlank(String text) {
        return (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(0) > '~') && text.isBlank();
    }

    private @Nullable String word() {
        String word = text.startsWith("true", at) ? "true" : "false";
        boolean found = text.startsWith(word, at);
        at += word.length();
        return found ? word : null;
    }

    /** The text between quotes; null where it is not plain: not closed, an unknown escape, a character outside the basic plane. */
    private @Nullable String string() {
        int start = ++at;
        int quote = simple ? text.indexOf('"', start) : -1;
        if (quote >= 0 && !hasLineFeed(start, quote)) {
            at = quote + 1;
            return text.substring(start, quote);
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                return escaped(new StringBuilder().append(text, start, at));
            }
            if (c < ' ' || Character.isSurrogate(c)) {
                return null;
            }
            at++;
        }
        return null;
    }

    private boolean hasLineFeed(int start, int end) {
        if (lineFeed < start) {
            int found = text.indexOf('\n', start);
            lineFeed = found < 0 ? text.length() : found;
        }
        return lineFeed < end;
    }

    private @Nullable String escaped(StringBuilder string) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                String whole = string.toString();
                return SourceText.firstUnprintable(whole) < 0 ? whole : null;
            }
            if (c < ' ' || Character.isSurrogate(c) || at == text.length()) {
                return null;
            }
            if (c != '\\') {
                string.append(c);
                continue;
            }
            char sign = text.charAt(at++);
            int known = ESCAPES.indexOf(sign);
            int code = known >= 0 ? ESCAPED.charAt(known) : sign == 'u' ? hexadecimal() : -1;
            if (code < 0) {
                return null;
            }
            string.append((char) code);
        }
        return null;
    }

    /** Four hexadecimal digits; -1 if they are not there. */
    private int hexadecimal() {
        if (at + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private @Nullable String number() {
        int start = at;
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        boolean zero = at < text.length() && text.charAt(at) == '0';
        int whole = digits();
        if (whole == 0 || (zero && whole > 1)) {
            return null;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (digits() == 0) {
                return null;
            }
        }
        // powers of ten are left to the other
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            return null;
        }
        return text.substring(start, at);
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }
}
