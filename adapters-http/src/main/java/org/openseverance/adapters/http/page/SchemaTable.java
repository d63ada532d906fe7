package org.openseverance.adapters.http.page;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** A schema as a table of its keys. Objects without a name of their own are told within it, others are linked. */
final class SchemaTable {

    private final Outline outline;
    private final StringBuilder rows = new StringBuilder();

    private SchemaTable(Outline outline) {
        this.outline = outline;
    }

    /** The table, or a sentence where the schema has no keys. */
    static String html(Outline outline, Node schema) {
        SchemaTable table = new SchemaTable(outline);
        table.keys(schema, "");
        Node found = outline.follow(schema);
        String about = Outline.words(found, "description");
        String sentence = about.isEmpty() ? "" : "<p>" + Markup.line(about) + "</p>\n";
        return table.rows.isEmpty()
                ? sentence
                : sentence + "<table>\n<thead><tr><th>Key</th><th>Type</th><th>Meaning</th></tr></thead>\n<tbody>\n"
                        + table.rows + "</tbody>\n</table>\n";
    }

    /** Whether it is told where it stands, since it has no section of its own. */
    static boolean isAnonymous(Outline outline, Node schema) {
        return Outline.referenceName(schema) == null
                || Schemas.properties(outline, schema).isEmpty();
    }

    private void keys(Node schema, String prefix) {
        Set<String> required = Schemas.required(outline, schema);
        for (Map.Entry<String, Node> property :
                Schemas.properties(outline, schema).entrySet()) {
            row(prefix + property.getKey(), property.getValue(), required.contains(property.getKey()));
        }
    }

    private void row(String name, Node schema, boolean required) {
        rows.append("<tr><td><code>").append(Markup.escaped(name)).append("</code>");
        rows.append(required ? " <em>required</em>" : "").append("</td><td>");
        rows.append(type(schema)).append("</td><td>").append(meaning(schema)).append("</td></tr>\n");
        if (Outline.referenceName(schema) == null) {
            Node items = Outline.entries(schema).get("items");
            if (items != null && Outline.referenceName(items) == null) {
                keys(items, name + "[].");
            } else if (items == null) {
                keys(schema, name + ".");
            }
        }
    }

    /** The type in words, with a link where the schema has a name and keys. */
    String type(Node schema) {
        String name = Outline.referenceName(schema);
        if (name != null && !Schemas.properties(outline, schema).isEmpty()) {
            return link(name);
        }
        Node found = outline.follow(schema);
        Node items = Outline.entries(found).get("items");
        if (items != null) {
            return "list of " + type(items);
        }
        Node others = Outline.entries(found).get("additionalProperties");
        if (others instanceof Node.Mapping) {
            return "mapping of names to " + type(others);
        }
        String format = Outline.words(found, "format");
        String types = String.join(" or ", Schemas.types(found));
        return Markup.escaped(types + (format.isEmpty() ? "" : ", " + format)) + limits(found);
    }

    private static String link(String name) {
        return "<a href=\"#schema-" + Markup.anchor(name) + "\">" + Markup.escaped(name) + "</a>";
    }

    private static String limits(Node schema) {
        @Nullable String least = Outline.text(schema, "minimum");
        @Nullable String most = Outline.text(schema, "maximum");
        @Nullable String length = Outline.text(schema, "maxLength");
        return (least == null || most == null ? "" : ", " + least + " to " + most)
                + (length == null ? "" : ", at most " + length + " characters");
    }

    String meaning(Node schema) {
        Node found = outline.follow(schema);
        StringBuilder text = new StringBuilder(Markup.line(Outline.words(found, "description")));
        String words = String.join(", ", Outline.texts(Outline.entries(found).get("enum")));
        text.append(words.isEmpty() ? "" : " One of: <code>" + Markup.escaped(words) + "</code>.");
        String fallback = Outline.words(found, "default");
        text.append(fallback.isEmpty() ? "" : " Without it: <code>" + Markup.escaped(fallback) + "</code>.");
        String most = Outline.words(found, "maxItems");
        text.append(most.isEmpty() ? "" : " At most " + most + ".");
        String example = String.join(", ", Outline.texts(Outline.entries(found).get("examples")));
        text.append(example.isEmpty() ? "" : " For example <code>" + Markup.escaped(example) + "</code>.");
        return text.toString().strip();
    }

    /** For single values, such as parameters. */
    static SchemaTable words(Outline outline) {
        return new SchemaTable(outline);
    }
}
