package org.openseverance.adapters.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.application.access.Scope;
import org.openseverance.domain.document.Node;

/** What the page says of one operation. */
final class OperationSection {

    private static final String BODY = "Body";

    private final Outline outline;
    private final Operation operation;
    private final Node node;
    private final List<Node> parameters = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    private OperationSection(Outline outline, Operation operation) {
        this.outline = outline;
        this.operation = operation;
        Node item = Outline.entries(outline.at(outline.root(), "paths")).get(operation.path());
        Node path = item == null ? outline.at(outline.root(), "none") : item;
        this.node = outline.at(path, operation.method().toLowerCase(java.util.Locale.ROOT));
        parameters.addAll(Outline.items(outline.at(path, "parameters")));
        parameters.addAll(Outline.items(outline.at(node, "parameters")));
    }

    static String html(Outline outline, Operation operation) {
        return new OperationSection(outline, operation).text();
    }

    private String text() {
        html.append("<section id=\"").append(operation.operationId()).append("\">\n<h3>");
        html.append(Markup.line(Outline.words(node, "summary"))).append("</h3>\n<p class=\"route\"><code><b>");
        html.append(operation.method())
                .append("</b> ")
                .append(Markup.escaped(operation.path()))
                .append("</code> ");
        html.append(access()).append(" <span>").append(operation.operationId()).append("</span></p>\n");
        html.append(Prose.html(Outline.words(node, "description")));
        parameters();
        Node body = outline.at(node, "requestBody");
        html.append(Markup.preformatted(CurlCall.of(outline, operation, parameters, body)));
        contents(BODY, body);
        Outline.entries(outline.at(node, "responses")).forEach((status, response) -> {
            if (status.startsWith("2")) {
                contents(
                        "Answer " + status + ": " + Outline.words(outline.follow(response), "description"),
                        outline.follow(response));
            }
        });
        problems();
        return html.append("</section>\n").toString();
    }

    private String access() {
        Scope scope = operation.access().scope();
        return operation.access().open()
                ? "no token"
                : scope == null ? "any valid token" : "scope <code>" + scope.label() + "</code>";
    }

    private void parameters() {
        if (parameters.isEmpty()) {
            return;
        }
        SchemaTable words = SchemaTable.words(outline);
        html.append(
                "<table>\n<thead><tr><th>Parameter</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead>\n<tbody>\n");
        for (Node each : parameters) {
            Node parameter = outline.follow(each);
            Node schema = outline.at(parameter, "schema");
            html.append("<tr><td><code>")
                    .append(Outline.words(parameter, "name"))
                    .append("</code>");
            html.append(Outline.isTrue(parameter, "required") ? " <em>required</em>" : "")
                    .append("</td><td>");
            html.append(Outline.words(parameter, "in")).append("</td><td>").append(words.type(schema));
            html.append("</td><td>")
                    .append(Markup.line(Outline.words(parameter, "description")))
                    .append(' ');
            html.append(words.meaning(withoutDescription(schema))).append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static Node withoutDescription(Node schema) {
        Map<String, Node> entries = new java.util.LinkedHashMap<>(Outline.entries(schema));
        entries.remove("description");
        return new Node.Mapping(entries, schema.place());
    }

    private void contents(String title, Node owner) {
        Map<String, Node> contents = Outline.entries(outline.at(owner, "content"));
        if (contents.isEmpty()) {
            html.append(title.equals(BODY) ? "" : "<h4>" + Markup.line(title) + "</h4>\n");
            return;
        }
        contents.forEach((type, content) -> {
            html.append("<h4>")
                    .append(Markup.line(title))
                    .append(" <code>")
                    .append(type)
                    .append("</code></h4>\n");
            Node schema = Outline.entries(content).get("schema");
            if (schema != null) {
                boolean linked = !title.equals(BODY) && !SchemaTable.isAnonymous(outline, schema);
                html.append(
                        linked
                                ? "<p>" + SchemaTable.words(outline).type(schema) + "</p>\n"
                                : SchemaTable.html(outline, schema));
            }
            String example = Examples.text(outline, content);
            html.append(example.isEmpty() ? "" : Markup.preformatted(example));
        });
    }

    private void problems() {
        html.append("<p class=\"problems\">Problems: ");
        Outline.entries(outline.at(node, "responses")).forEach((status, response) -> {
            if (!status.startsWith("2") && !status.startsWith("3")) {
                String name = Outline.referenceName(response);
                html.append("<a href=\"/problems#")
                        .append(name == null ? "" : slug(name))
                        .append("\">");
                html.append(status).append("</a> ");
            }
        });
        html.append("</p>\n");
    }

    /** {@code TooLarge} is told at {@code too-large}. */
    private static String slug(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
