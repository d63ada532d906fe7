package org.openseverance.adapters.files.document;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON whose syntax has no fault, in one pass; that is nearly all JSON. As soon as something is not as it should be, it gives up and says nothing, and
 * {@link JsonTokens} reads the text from its start: it takes longer and can tell what is wrong. Both tell a tree the same.
 */
final class PlainJson {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private final Tree tree;
    /** Without escapes, tabs and halves of characters: then a string ends at the next quote, if it is on the same line. */
    private final boolean simple;

    private int at;
    private int line = 1;
    private int lineStart;
    /** Where the next line feed is, as far as is known. */
    private int lineFeed = -1;

    PlainJson(String text, Tree tree) {
        this.text = text;
        this.tree = tree;
        this.simple = text.indexOf('\\') < 0
                && text.indexOf('\t') < 0
                && text.indexOf('\r') < 0
                && text.codePointCount(0, text.length()) == text.length();
    }

    /** Whether all was read; if not, the tree is of no use. */
    boolean read() {
        try {
            return value() && next() == 0 && at >= text.length();
        } catch (Refused toBeToldByTheOther) {
            return false;
        }
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

    private int column() {
        return at - lineStart + 1;
    }

    private boolean value() throws Refused {
        switch (next()) {
            case '{' -> {
                tree.openMapping(line, column());
                at++;
                return entries();
            }
            case '[' -> {
                tree.openSequence(line, column());
                at++;
                return items();
            }
            case '"' -> {
                int column = column();
                String string = string();
                if (string != null) {
                    tree.scalar(string, line, column);
                }
                return string != null;
            }
            case 't' -> {
                return word("true");
            }
            case 'f' -> {
                return word("false");
            }
            case 'n' -> {
                String subject = tree.subject();
                tree.noValue(line, column(), subject + " is null; a value was expected.", tree.leaveOut());
                return skip("null");
            }
            default -> {
                return number();
            }
        }
    }

    private boolean entries() throws Refused {
        if (next() == '}') {
            return close();
        }
        while (next() == '"') {
            int column = column();
            String key = string();
            if (key == null) {
                return false;
            }
            tree.key(key, line, column);
            if (next() != ':') {
                return false;
            }
            at++;
            if (!value()) {
                return false;
            }
            char after = next();
            if (after == '}') {
                return close();
            }
            if (after != ',') {
                return false;
            }
            at++;
        }
        return false;
    }

    private boolean items() throws Refused {
        if (next() == ']') {
            return close();
        }
        while (value()) {
            char after = next();
            if (after == ']') {
                return close();
            }
            if (after != ',') {
                return false;
            }
            at++;
        }
        return false;
    }

    private boolean close() {
        at++;
        tree.close();
        return true;
    }

    private boolean word(String word) throws Refused {
        int column = column();
        if (!skip(word)) {
            return false;
        }
        tree.scalar(word, line, column);
        return true;
    }

    private boolean skip(String word) {
        boolean found = text.startsWith(word, at);
        at += word.length();
        return found;
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
                return string.toString();
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

    private boolean number() throws Refused {
        int start = at;
        int column = column();
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        boolean zero = at < text.length() && text.charAt(at) == '0';
        int whole = digits();
        if (whole == 0 || (zero && whole > 1)) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (digits() == 0) {
                return false;
            }
        }
        // powers of ten are left to the other
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            return false;
        }
        tree.scalar(text.substring(start, at), line, column);
        return true;
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }
}
