package org.openseverance.adapters.http.page;

import java.util.Arrays;
import java.util.List;

/** A table of Markdown: a header, a line of dashes, and rows, whose cells stand between bars. */
final class ProseTable {

    private ProseTable() {}

    static boolean isRow(String line) {
        return line.startsWith("|");
    }

    static String html(List<String> rows) {
        StringBuilder html = new StringBuilder("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            if (i != 1) {
                html.append(row(rows.get(i), i == 0 ? "th" : "td"));
            }
        }
        return html.append("</table>\n").toString();
    }

    private static String row(String line, String tag) {
        StringBuilder html = new StringBuilder("<tr>");
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        for (String cell : Arrays.asList(inner.split("(?<!\\\\)\\|", -1))) {
            html.append('<').append(tag).append('>');
            html.append(Markup.line(cell.replace("\\|", "|")))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        return html.append("</tr>\n").toString();
    }
}
