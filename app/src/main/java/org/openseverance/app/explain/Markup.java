package org.openseverance.app.explain;

/** Builds HTML: text is always escaped. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Markup as it is. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Text, escaped. */
    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return this;
    }

    /** An element that holds text alone; the tag may have attributes. */
    Markup element(String tag, String text) {
        int space = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (space < 0 ? tag : tag.substring(0, space)) + ">\n");
    }

    /** A term with its description; nothing where there is no description. */
    Markup pair(String term, String description) {
        return description.isEmpty() ? this : element("dt", term).element("dd", description);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
