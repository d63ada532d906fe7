package org.openseverance.adapters.files.workforce;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Passes text on to the CSV reader, but only quotes that close. Of a line on which a quote opens and never closes as it should, {@link #MARK} stands for the cell of
 * the quote and all after it; the lines after it are read on their own. So one forgotten quote costs one row, instead of all rows up to the next quote.
 */
final class QuoteGuard extends Reader {

    /** Stands for the rest of a broken line. Not a character of any text (a Unicode noncharacter). */
    static final char MARK = '\uFDD0';

    /** A cell of a spreadsheet has at most 32,767 characters; a quote that is open longer was forgotten. */
    private static final int LONGEST_CELL = 32_768;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int CHUNK = 1 << 16;

    /** A line whose quote never closes. */
    record Broken(String value, String message) {}

    private final Reader in;
    private final QuotedRecord record;
    private final boolean inHeader;
    private final Queue<Broken> broken = new ArrayDeque<>();
    private char[] text = new char[CHUNK];
    /** From here to {@code checked} the text may be passed on; from there to {@code limit} it was not looked at. */
    private int position;

    private int checked;
    private int limit;
    private boolean ended;

    /**
     * @param columns of the table; 0 while they are not known
     */
    QuoteGuard(Reader in, char delimiter, int columns) {
        this.in = in;
        this.record = new QuotedRecord(delimiter, columns, LONGEST_CELL);
        this.inHeader = columns == 0;
    }

    /** Whether a cell is no cell, but stands for the rest of a broken line. */
    static boolean isMark(char[] text, int from, int to) {
        return to - from == 1 && text[from] == MARK;
    }

    /** What is wrong with the next broken line, in their order; null if there is none. */
    @Nullable
    Broken nextBroken() {
        return broken.poll();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == checked && !check()) {
            return -1;
        }
        int count = Math.min(length, checked - position);
        System.arraycopy(text, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Looks at the lines up to the next quote; or else at the record with the quote. False at the end of the text. */
    private boolean check() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        int quote = find('"', '"');
        int lines = lastLineStart(quote);
        while (lines == position && quote == limit) {
            if (!fill()) {
                checked = limit;
                return true;
            }
            quote = find('"', '"');
            lines = lastLineStart(quote);
        }
        if (lines > position) {
            checked = lines;
            return true;
        }
        record.begin();
        int length = record.scan(text, position, limit, ended);
        while (length == QuotedRecord.MORE) {
            fill();
            length = record.scan(text, position, limit, ended);
        }
        if (length == QuotedRecord.BROKEN) {
            replaceLine();
        } else {
            checked = position + length;
        }
        return true;
    }

    private void replaceLine() throws IOException {
        int end = find('\n', '\r');
        while (end == limit && fill()) {
            end = find('\n', '\r');
        }
        broken.add(new Broken(new String(text, position, Math.min(end - position, 200)), record.trouble()));
        // the line has at least its quote, so there is room for the mark; a header is broken as a whole
        boolean opensHere = record.opened() < end - position;
        int before = inHeader || !opensHere ? 0 : record.opened();
        System.arraycopy(text, position, text, end - 1 - before, before);
        position = end - 1 - before;
        text[end - 1] = MARK;
        checked = Math.min(end + 1, limit);
    }

    /** Where one of two characters is next; {@code limit} if it is not there. */
    private int find(char one, char other) {
        int i = position;
        while (i < limit && text[i] != one && text[i] != other) {
            i++;
        }
        return i;
    }

    /** The start of the last line that begins before an index. */
    private int lastLineStart(int before) {
        int i = before;
        while (i > position && text[i - 1] != '\n' && text[i - 1] != '\r') {
            i--;
        }
        return i;
    }

    /** Reads more text, moving what is left to the start of the array. False, and {@code ended}, if there is no more. */
    private boolean fill() throws IOException {
        if (limit - position > LONGEST_LINE) {
            throw new IOException("a line is longer than 1,048,576 characters, so this is no table of employees");
        }
        System.arraycopy(text, position, text, 0, limit - position);
        limit -= position;
        position = 0;
        checked = 0;
        if (limit > text.length / 2) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int count = in.read(text, limit, text.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }
}
