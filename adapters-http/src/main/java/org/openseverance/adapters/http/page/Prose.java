package org.openseverance.adapters.http.page;

import java.util.List;

/** The little of Markdown that our descriptions use: headings, paragraphs, lists, tables, fenced code, and code and bold words within lines. */
final class Prose {

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean listing;

    private Prose() {}

    static String html(String markdown) {
        Prose prose = new Prose();
        String[] lines = markdown.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("```")) {
                i = prose.code(lines, i + 1);
            } else if (ProseTable.isRow(lines[i])) {
                i = prose.table(lines, i);
            } else {
                prose.line(lines[i]);
            }
        }
        prose.endParagraph();
        prose.endList();
        return prose.html.toString();
    }

    private int code(String[] lines, int first) {
        endParagraph();
        endList();
        StringBuilder code = new StringBuilder();
        int i = first;
        for (; i < lines.length && !lines[i].startsWith("```"); i++) {
            code.append(lines[i]).append('\n');
        }
        html.append(Markup.preformatted(code.toString()));
        return i;
    }

    private int table(String[] lines, int first) {
        endParagraph();
        endList();
        int end = first;
        while (end < lines.length && ProseTable.isRow(lines[end])) {
            end++;
        }
        html.append(ProseTable.html(List.of(lines).subList(first, end)));
        return end - 1;
    }

    private void line(String line) {
        if (line.isBlank()) {
            endParagraph();
            endList();
        } else if (line.matches("#{1,4} .*")) {
            endParagraph();
            endList();
            String title = line.substring(line.indexOf(' ') + 1);
            String tag = "h" + line.indexOf(' ');
            html.append('<').append(tag).append(" id=\"").append(Markup.anchor(title));
            html.append("\">").append(Markup.line(title));
            html.append("</").append(tag).append(">\n");
        } else if (line.startsWith("- ")) {
            endParagraph();
            html.append(listing ? "" : "<ul>\n");
            html.append("<li>").append(Markup.line(line.substring(2))).append("</li>\n");
            listing = true;
        } else {
            paragraph.append(line.strip()).append(' ');
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(Markup.line(paragraph.toString())).append("</p>\n");
            paragraph.setLength(0);
        }
    }

    private void endList() {
        html.append(listing ? "</ul>\n" : "");
        listing = false;
    }
}
