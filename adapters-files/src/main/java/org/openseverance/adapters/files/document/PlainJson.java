package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Keys;
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
    private static final byte DELETE = 0x7F;
    /** What a decoder writes where bytes are no character. */
    private static final char INSTEAD = '\uFFFD';

    private static final Expected START = Expected.start();

    private final String file;
    private final byte[] text;
    private final ByteBuffer searched;

    private int at;
    private int line = 1;
    /** Where the line starts; later by each byte that is no character of its own, so that columns are characters. */
    private int lineStart;

    private int depth;
    private int nodes;

    private PlainJson(String file, byte[] text) {
        this.file = file;
        this.text = text;
        this.searched = Names.searched(text);
        this.at =
                text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF ? 3 : 0;
        this.lineStart = at;
    }

    /**
     * The tree of a text; null if there is anything to be told of it.
     *
     * @param file its name, for places
     * @param text in UTF-8, as far as is known
     */
    static @Nullable Node read(String file, byte[] text) {
        PlainJson json = new PlainJson(file, text);
        Node node = json.value(null, "", 0, START);
        return json.next() == 0 && json.at >= text.length ? node : null;
    }

    /** The byte after blanks; 0 at the end. */
    private byte next() {
        byte[] bytes = text;
        int i = at;
        byte found = 0;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '\n' || (b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
                line++;
                lineStart = i + 1;
            } else if (b != ' ' && b != '\t' && b != '\r') {
                found = b;
                break;
            }
            i++;
        }
        at = i;
        return found;
    }

    /**
     * The next value.
     *
     * @param above where the mapping or list stands that it is in; null if it is all
     * @param step its key or index there
     * @param length at least that of its pointer
     * @param key under which it stands, be it in a list
     */
    private @Nullable Node value(@Nullable Place above, String step, int length, Expected key) {
        byte first = next();
        int column = at - lineStart + 1;
        Place place = above == null ? new Place(file, line, column, "") : above.child(step, line, column);
        if (++nodes > Limits.NODES || length > Limits.POINTER) {
            return null;
        }
        if (first == '{' || first == '[') {
            at++;
            Node many = ++depth > Limits.DEPTH
                    ? null
                    : first == '{' ? mapping(place, length, key) : list(place, length, key);
            depth--;
            return many;
        }
        String scalar = first == '"' ? string() : first == 't' || first == 'f' ? word() : number();
        return scalar == null || isBlank(scalar) ? null : new Node.Scalar(scalar, place);
    }

    private @Nullable Node mapping(Place place, int length, Expected around) {
        String[] names = new String[USUAL_KEYS];
        Node[] values = new Node[USUAL_KEYS];
        Expected last = around;
        for (int size = 0; ; size++) {
            int from = at;
            int above = line;
            Expected key = last.found(size == 0, text, from);
            if (key != null) {
                at += key.length();
                line += key.lines();
                lineStart = key.lines() > 0 ? from + key.lastLine() : lineStart;
            } else if (next() == '}') {
                at++;
                return closed(names, values, size, last, place);
            } else {
                key = next(last, size == 0, from, above);
                if (key == null) {
                    return null;
                }
            }
            // an escape in a pointer is two characters for one
            Node value = value(place, key.key(), length + 1 + 2 * key.key().length(), key);
            if (value == null) {
                return null;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = key.key();
            values[size] = value;
            last = key;
        }
    }

    /** Null where a key is there twice. */
    private static @Nullable Node closed(String[] names, Node[] values, int size, Expected last, Place place) {
        Keys keys = size == 0 ? Keys.NONE : last.keys();
        if (keys == null) {
            keys = Keys.of(names, size);
            if (keys == null) {
                return null;
            }
            last.end(keys);
        }
        return new Node.Mapping(new NodeMap(keys, values), place);
    }

    /**
     * Goes to the value of the next key.
     *
     * @param from where what came before ends
     * @param above the line of that
     */
    private @Nullable Expected next(Expected last, boolean first, int from, int above) {
        if (!first) {
            if (next() != ',') {
                return null;
            }
            at++;
        }
        String key = next() == '"' ? key() : null;
        if (key == null || isBlank(key) || next() != ':') {
            return null;
        }
        at++;
        next();
        return last.learned(first, text, from, at, key, line - above, lineStart - from);
    }

    private @Nullable Node list(Place place, int length, Expected key) {
        List<Node> items = new ArrayList<>();
        if (next() == ']') {
            at++;
            return new Node.Sequence(items, place);
        }
        while (true) {
            String step = Integer.toString(items.size());
            Node value = value(place, step, length + 1 + step.length(), key);
            if (value == null) {
                return null;
            }
            items.add(value);
            byte after = next();
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
        String word = text[at] == 't' ? "true" : "false";
        for (int i = 0; i < word.length(); i++, at++) {
            if (at == text.length || text[at] != word.charAt(i)) {
                return null;
            }
        }
        return word;
    }

    private @Nullable String key() {
        String known = Names.find(searched, at + 1);
        if (known != null) {
            at += known.length() + 2;
            return known;
        }
        int end = at + 1;
        while (end < text.length && Names.isLetter(text[end])) {
            end++;
        }
        if (end == text.length || text[end] != '"' || end == at + 1) {
            return string();
        }
        String name = Names.learned(text, at + 1, end);
        at = end + 1;
        return name;
    }

    /** The text between quotes; null where it is not plain: not closed, an unknown escape, a character that cannot be seen. */
    private @Nullable String string() {
        int start = ++at;
        int all = 0;
        while (at < text.length) {
            byte b = text[at];
            if (b == '"') {
                int end = at++;
                return all >= 0 ? new String(text, start, end - start, ISO_8859_1) : decoded(start, end);
            }
            if (b == '\\') {
                return all >= 0 ? escaped(new StringBuilder(new String(text, start, at - start, ISO_8859_1))) : null;
            }
            if ((b >= 0 && b < ' ') || b == DELETE) {
                return null;
            }
            all |= b;
            at++;
        }
        return null;
    }

    /** What has more bytes than characters. */
    private @Nullable String decoded(int start, int end) {
        String string = new String(text, start, end - start, UTF_8);
        lineStart += end - start - string.codePointCount(0, string.length());
        return string.indexOf(INSTEAD) < 0 && SourceText.firstUnprintable(string) < 0 ? string : null;
    }

    private @Nullable String escaped(StringBuilder string) {
        while (at < text.length) {
            byte b = text[at++];
            if (b == '"') {
                String whole = string.toString();
                return SourceText.firstUnprintable(whole) < 0 ? whole : null;
            }
            if (b < ' ' || at == text.length) {
                return null;
            }
            if (b != '\\') {
                string.append((char) b);
                continue;
            }
            byte sign = text[at++];
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
        if (at + 4 > text.length) {
            return -1;
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text[at], 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private @Nullable String number() {
        int start = at;
        at += at < text.length && text[at] == '-' ? 1 : 0;
        boolean zero = at < text.length && text[at] == '0';
        int whole = digits();
        if (whole == 0 || (zero && whole > 1)) {
            return null;
        }
        if (at < text.length && text[at] == '.') {
            at++;
            if (digits() == 0) {
                return null;
            }
        }
        // powers of ten are left to the other
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            return null;
        }
        return new String(text, start, at - start, ISO_8859_1);
    }

    private int digits() {
        int start = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - start;
    }
}
