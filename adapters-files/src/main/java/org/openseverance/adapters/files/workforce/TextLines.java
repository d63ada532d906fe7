package org.openseverance.adapters.files.workforce;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Reads a text line by line from one buffer. Lines end with LF or CRLF. */
final class TextLines implements Closeable {

    private static final int CHUNK = 1 << 16;
    /** A record of an employee needs a thousandth of it. */
    private static final int LONGEST = 1 << 20;

    private final Reader in;
    private char[] text = new char[CHUNK];
    private int next;
    private int limit;
    /** How far a line's end was looked for. */
    private int seen;

    private boolean ended;

    private int from;
    private int to;
    private int number;
    private boolean cut;

    TextLines(Reader in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean advance() throws IOException {
        cut = false;
        from = next;
        int end = find(next);
        while (end < 0 && fill()) {
            end = find(seen);
        }
        if (end < 0 && from == limit) {
            return false;
        }
        to = end < 0 ? limit : end;
        next = end < 0 ? limit : end + 1;
        if (to > from && text[to - 1] == '\r') {
            to--;
        }
        number++;
        return true;
    }

    private int find(int start) {
        for (int i = start; i < limit; i++) {
            if (text[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads more of a line, moving its start to the start of the buffer. What is too long is passed over. False at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(text, from, text, 0, limit - from);
        limit -= from;
        from = 0;
        if (limit > LONGEST) {
            cut = true;
            limit = LONGEST / 2;
        }
        if (limit > text.length / 2) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        seen = limit;
        int count = in.read(text, limit, text.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    char[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Of the line, from 1. */
    int number() {
        return number;
    }

    /** Whether the line is longer than lines may be, and not all of it is here. */
    boolean isCut() {
        return cut;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (text[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    boolean has(char c) {
        for (int i = from; i < to; i++) {
            if (text[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** The first characters of the line. */
    String start(int most) {
        return new String(text, from, Math.min(most, to - from));
    }
}
