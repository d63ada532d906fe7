package org.openseverance.app.whatif;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A label and columns of figures that end under each other. */
final class TextTable {

    private static final int WIDTH = 100;
    private static final int LEAST_LABEL = 24;
    private static final int GAP = 3;

    private final int columns;
    private final List<String> labels = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(int columns) {
        this.columns = columns;
    }

    void row(String label, List<String> cells) {
        labels.add(Shown.harmless(label));
        rows.add(List.copyOf(cells));
    }

    void print(PrintWriter out) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        int room = Math.max(
                LEAST_LABEL,
                WIDTH - Arrays.stream(widths).map(width -> width + GAP).sum());
        int labelWidth =
                Math.min(room, labels.stream().mapToInt(String::length).max().orElse(0));
        for (int r = 0; r < rows.size(); r++) {
            String label = labels.get(r).length() <= labelWidth
                    ? labels.get(r)
                    : labels.get(r).substring(0, labelWidth - 3) + "...";
            StringBuilder line = new StringBuilder(label).append(" ".repeat(labelWidth - label.length()));
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = rows.get(r).get(c);
                line.append(" ".repeat(GAP + widths[c] - cell.length())).append(cell);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
