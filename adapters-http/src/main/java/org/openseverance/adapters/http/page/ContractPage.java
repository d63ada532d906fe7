package org.openseverance.adapters.http.page;

import java.util.List;
import java.util.Map;
import org.openseverance.adapters.http.contract.Contract;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** The page of the service: how to begin, and all its operations with their schemas and examples. */
public final class ContractPage {

    private final Contract contract;
    private final Outline outline;
    private final StringBuilder html = new StringBuilder(200_000);

    private ContractPage(Contract contract) {
        this.contract = contract;
        this.outline = contract.outline();
    }

    /**
     * A page.
     *
     * @param styleHash of its style, for the header Content-Security-Policy
     */
    public record Html(String text, String styleHash) {}

    public static Html of(Contract contract) {
        return PageFrame.around("OpenSeverance: the REST service", new ContractPage(contract).content());
    }

    private String content() {
        Node info = outline.at(outline.root(), "info");
        html.append("<h1>").append(Markup.line(Outline.words(info, "title"))).append("</h1>\n<p class=\"lead\">");
        html.append(Markup.line(Outline.words(info, "summary"))).append("</p>\n");
        html.append("<p>Version ").append(Markup.line(Outline.words(info, "version")));
        html.append(
                ". The contract for programs: <a href=\"/openapi.yaml\">openapi.yaml</a>, <a href=\"/openapi.json\">openapi.json</a>. ");
        html.append("<a href=\"/docs/plan-language\">The plan language</a>. ");
        html.append("<a href=\"/problems\">The kinds of problems</a>.</p>\n");
        html.append(Prose.html(Outline.words(info, "description")));
        List<Node> tags = Outline.items(outline.at(outline.root(), "tags"));
        overview(tags);
        for (Node tag : tags) {
            String name = Outline.words(tag, "name");
            html.append("<h2 id=\"")
                    .append(Markup.anchor(name))
                    .append("\">")
                    .append(Markup.line(name))
                    .append("</h2>\n");
            html.append(Prose.html(Outline.words(tag, "description")));
            operations(name).forEach(operation -> html.append(OperationSection.html(outline, operation)));
        }
        schemas();
        return html.toString();
    }

    private void overview(List<Node> tags) {
        html.append("<h2 id=\"operations\">Operations</h2>\n<table>\n<tbody>\n");
        for (Node tag : tags) {
            for (Operation operation : operations(Outline.words(tag, "name"))) {
                html.append("<tr><td><code>").append(operation.method()).append(' ');
                html.append(Markup.escaped(operation.path())).append("</code></td><td><a href=\"#");
                html.append(operation.operationId())
                        .append("\">")
                        .append(Markup.line(summary(operation)))
                        .append("</a></td></tr>\n");
            }
        }
        html.append("</tbody>\n</table>\n");
    }

    private String summary(Operation operation) {
        return Outline.words(node(operation), "summary");
    }

    private Node node(Operation operation) {
        Map<String, Node> paths = Outline.entries(outline.at(outline.root(), "paths"));
        return outline.at(
                java.util.Objects.requireNonNull(paths.get(operation.path())),
                operation.method().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Operation> operations(String tag) {
        return contract.operations().stream()
                .filter(operation ->
                        Outline.texts(outline.at(node(operation), "tags")).contains(tag))
                .toList();
    }

    private void schemas() {
        html.append("<h2 id=\"schemas\">Schemas</h2>\n");
        Outline.entries(outline.at(outline.root(), "components", "schemas")).forEach((name, schema) -> {
            if (!Schemas.properties(outline, schema).isEmpty()) {
                html.append("<section id=\"schema-").append(Markup.anchor(name)).append("\">\n<h3>");
                html.append(Markup.line(name)).append("</h3>\n").append(SchemaTable.html(outline, schema));
                html.append("</section>\n");
            }
        });
    }
}
