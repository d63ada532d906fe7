package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** JSON on one line, put together as bytes in UTF-8. The one who puts sees to commas and brackets. */
final class JsonBuffer {

    /** A longer buffer is not kept for the next document. */
    private static final int MOST_KEPT = 1 << 18;

    private static final int MOST_DECIMALS = 18;
    /** Of ten, as many as there are in a long. */
    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(MOST_DECIMALS + 1).toArray();

    private static final int LONGEST_NUMBER = 48;
    private static final byte[] EMPTY_LIST = piece("[]");
    private static final byte[] EMPTY_OBJECT = piece("{}");

    private byte[] bytes = new byte[LentBytes.USUAL_LENGTH];
    private int length;

    /** Some JSON in ASCII, to be made once and put often. */
    static byte[] piece(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    JsonBuffer put(byte[] piece) {
        require(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        return this;
    }

    /** An ASCII character. */
    JsonBuffer put(char sign) {
        require(1);
        bytes[length++] = (byte) sign;
        return this;
    }

    /** A text in quotes. */
    JsonBuffer text(String text) {
        int size = text.length();
        require(size + 2);
        bytes[length++] = '"';
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                put(JsonStringEncoder.getInstance().quoteAsUTF8(text.substring(i)));
                break;
            }
            bytes[length++] = (byte) c;
        }
        return put('"');
    }

    /** A key, with the comma before it, and a text; nothing where there is no text. */
    JsonBuffer field(String key, String text) {
        return text.isEmpty() ? this : put(piece(key)).text(text);
    }

    JsonBuffer texts(List<String> texts) {
        if (texts.isEmpty()) {
            return put(EMPTY_LIST);
        }
        for (int i = 0; i < texts.size(); i++) {
            put(i == 0 ? '[' : ',').text(texts.get(i));
        }
        return put(']');
    }

    /** An object of texts. */
    JsonBuffer words(Map<String, String> words) {
        char before = '{';
        for (Map.Entry<String, String> word : words.entrySet()) {
            put(before).text(word.getKey()).put(':').text(word.getValue());
            before = ',';
        }
        return before == '{' ? put(EMPTY_OBJECT) : put('}');
    }

    /** A number in quotes, given in units of its last decimal: 6464384 with two decimals is "64643.84". */
    JsonBuffer decimal(long unscaled, int decimals) {
        if (unscaled == Long.MIN_VALUE || decimals > MOST_DECIMALS) {
            return text(BigDecimal.valueOf(unscaled, decimals).toPlainString());
        }
        require(LONGEST_NUMBER);
        bytes[length++] = '"';
        if (unscaled < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(unscaled);
        int digits = 1;
        while (digits < POWERS.length && (digits <= decimals || rest >= POWERS[digits])) {
            digits++;
        }
        int end = length + digits + (decimals > 0 ? 1 : 0);
        int at = end;
        for (int i = 0; i < digits; i++) {
            if (i == decimals && i > 0) {
                bytes[--at] = '.';
            }
            long tenth = rest / 10;
            bytes[--at] = (byte) ('0' + rest - 10 * tenth);
            rest = tenth;
        }
        length = end;
        return put('"');
    }

    /** A date in quotes. */
    JsonBuffer date(LocalDate date) {
        int year = date.getYear();
        if (year < 1000 || year > 9999) {
            return text(date.toString());
        }
        require(12);
        bytes[length++] = '"';
        two(year / 100);
        two(year % 100);
        bytes[length++] = '-';
        two(date.getMonthValue());
        bytes[length++] = '-';
        two(date.getDayOfMonth());
        bytes[length++] = '"';
        return this;
    }

    private void two(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }

    /** How much was put. */
    int length() {
        return length;
    }

    /** What was put from one length to another, once more. */
    JsonBuffer again(int from, int to) {
        require(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Forgets what was put, for example by a document that failed half way. */
    void clear() {
        length = 0;
    }

    /** What was put, without a copy, and an empty buffer again. */
    LentBytes lend() {
        LentBytes lent = LentBytes.of(bytes, length);
        bytes = LentBytes.spare();
        length = 0;
        return lent;
    }

    /** What was put, and an empty buffer again. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[LentBytes.USUAL_LENGTH];
        }
        return taken;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
