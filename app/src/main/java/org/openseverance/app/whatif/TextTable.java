package org.openseverance.app.whatif;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A label and columns of figures that end under each other. */
final class TextTable {

    private static final int LABEL = 40;

    private final int columns;
    private final List<String> labels = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(int columns) {
        this.columns = columns;
    }

    void row(String label, List<String> cells) {
        labels.add(label.length() <= LABEL ? label : label.substring(0, LABEL - 3) + "...");
        rows.add(List.copyOf(cells));
    }

    void print(PrintWriter out) {
        int labelWidth = labels.stream().mapToInt(String::length).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder(labels.get(r)).append(" ".repeat(labelWidth - labels.get(r).length()));
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = rows.get(r).get(c);
                line.append(" ".repeat(3 + widths[c] - cell.length())).append(cell);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
