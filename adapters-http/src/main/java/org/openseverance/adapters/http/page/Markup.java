package org.openseverance.adapters.http.page;

import java.util.Locale;

/** Text within HTML. */
final class Markup {

    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A line of text in which {@code `code`} and {@code **words**} are marked. */
    static String line(String text) {
        StringBuilder html = new StringBuilder();
        boolean code = false;
        for (String piece : text.strip().split("`", -1)) {
            html.append(
                    code
                            ? "<code>" + escaped(piece) + "</code>"
                            : escaped(piece).replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>"));
            code = !code;
        }
        return html.toString();
    }

    /** A name for links. */
    static String anchor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    static String preformatted(String text) {
        return "<pre><code>" + escaped(text.stripTrailing()) + "</code></pre>\n";
    }
}
