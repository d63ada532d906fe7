package org.openseverance.adapters.files.workforce;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** What stands between cells: what the user says, else the one sign that parts the header and the rows alike. */
final class Dialect {

    private static final String DELIMITERS = ",;\t|";
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 100;

    private Dialect() {}

    static char delimiter(Source source, Charset charset, WorkforceOptions options) throws IOException {
        if (options.delimiter().isPresent()) {
            return options.delimiter().get();
        }
        List<int[]> rows = count(new String(source.head(SAMPLE), charset));
        if (rows.isEmpty()) {
            throw new UnreadableWorkforce(source.name(), "has no text");
        }
        int[] header = rows.get(0);
        List<Integer> found = new ArrayList<>();
        List<Integer> regular = new ArrayList<>();
        for (int d = 0; d < DELIMITERS.length(); d++) {
            int sign = d;
            if (header[sign] > 0) {
                found.add(sign);
                long alike = rows.stream()
                        .skip(1)
                        .filter(row -> row[sign] == header[sign])
                        .count();
                if (alike * 10 >= (rows.size() - 1) * 8L) {
                    regular.add(sign);
                }
            }
        }
        List<Integer> left = found.size() == 1 ? found : regular;
        if (found.isEmpty()) {
            return ',';
        }
        if (left.size() != 1) {
            throw new UnreadableWorkforce(
                    source.name(),
                    "the header has more than one of comma, semicolon, tab and bar, and the rows do not say which parts the cells\n    Say which: --delimiter ;");
        }
        return DELIMITERS.charAt(left.get(0));
    }

    /** How often each delimiter stands outside quotes, for each of the first rows that is not blank. */
    private static List<int[]> count(String text) {
        List<int[]> rows = new ArrayList<>();
        int[] row = new int[DELIMITERS.length()];
        boolean blank = true;
        boolean quoted = false;
        boolean cellStart = true;
        for (int i = 0; i < text.length() && rows.size() < ROWS; i++) {
            char c = text.charAt(i);
            int sign = DELIMITERS.indexOf(c);
            if (c == '"' && (quoted || cellStart)) {
                quoted = !quoted;
            } else if (quoted) {
                continue;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    rows.add(row);
                    row = new int[DELIMITERS.length()];
                }
                blank = true;
            } else if (sign >= 0) {
                row[sign]++;
            }
            blank &= c == '\n' || c == '\r' || c == ' ' || c == '\uFEFF';
            cellStart = sign >= 0 || c == '\n' || c == '\r';
        }
        // the last row may be cut off, unless it is the only one
        if (!blank && rows.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
