package org.openseverance.app.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Text laid out for reading: at most {@value #WIDTH} columns where words allow it. */
public final class TextPage {

    /** The widest line. */
    public static final int WIDTH = 96;

    private final PrintWriter out;

    public TextPage(PrintWriter out) {
        this.out = out;
    }

    public TextPage blank() {
        out.println();
        return this;
    }

    /** A heading with a blank line above. */
    public TextPage heading(String text) {
        return blank().line(0, text);
    }

    /** Text from a column on; wrapped lines begin there too. */
    public TextPage line(int indent, String text) {
        return labelled(indent, "", indent, text);
    }

    /** A label, and text from a column on; wrapped lines begin at that column. */
    public TextPage labelled(int indent, String label, int column, String text) {
        String start = " ".repeat(indent) + label;
        boolean longLabel = start.length() >= column && !label.isEmpty();
        String first = longLabel ? start + "  " : start + " ".repeat(column - start.length());
        List<String> lines = wrapped(text, WIDTH - column, WIDTH - first.length());
        out.println((first + (lines.isEmpty() ? "" : lines.get(0))).stripTrailing());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(column) + line));
        return this;
    }

    /** Text at the left edge and at the right one, dots between. */
    public TextPage ends(int indent, String left, String right) {
        int room = WIDTH - indent - left.length() - right.length() - 2;
        out.println(" ".repeat(indent) + left + " " + ".".repeat(Math.max(2, room)) + " " + right);
        return this;
    }

    /** Rows with their columns under each other; the last column is not filled up. */
    public TextPage table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
        return this;
    }

    private static List<String> wrapped(String text, int width, int firstWidth) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+", -1)) {
                int room = Math.max(20, lines.isEmpty() ? firstWidth : width);
                if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
