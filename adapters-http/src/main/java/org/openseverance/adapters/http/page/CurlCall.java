package org.openseverance.adapters.http.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openseverance.adapters.http.contract.Operation;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** A call of an operation for the shell, with the contract's examples. */
final class CurlCall {

    /** They are shown as they come. */
    private static final String EVENTS = "text/event-stream";

    private final Outline outline;
    private final Operation operation;
    private final Iterable<Node> parameters;

    private CurlCall(Outline outline, Operation operation, Iterable<Node> parameters) {
        this.outline = outline;
        this.operation = operation;
        this.parameters = parameters;
    }

    static String of(Outline outline, Operation operation, Iterable<Node> parameters, Node body) {
        return new CurlCall(outline, operation, parameters).text(body);
    }

    private String text(Node body) {
        StringBuilder call = new StringBuilder(operation.produces().contains(EVENTS) ? "curl -sSN " : "curl -sS ");
        String headers = headers();
        if (!operation.method().equals(operation.body().isNone() ? "GET" : "POST")) {
            call.append("-X ").append(operation.method()).append(' ');
        }
        call.append("\"$SEVERANCE").append(address()).append('"');
        call.append(operation.access().open() ? "" : " \\\n  -H \"Authorization: Bearer $TOKEN\"")
                .append(headers);
        Map<String, Node> content = Outline.entries(outline.at(body, "content"));
        content.entrySet().stream().limit(1).forEach(type -> {
            call.append(" \\\n  -H \"Content-Type: ").append(type.getKey()).append("\" \\\n  ");
            boolean json = type.getKey().equals("application/json");
            call.append(json ? "-d @body.json" : "--data-binary @body" + ending(type.getKey()));
        });
        return call.toString();
    }

    private static String ending(String mediaType) {
        return mediaType.equals("text/csv") ? ".csv" : ".yaml";
    }

    private String address() {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Node each : parameters) {
            Node parameter = outline.follow(each);
            String name = Outline.words(parameter, "name");
            String example = Outline.words(parameter, "example");
            String in = Outline.words(parameter, "in");
            if (in.equals("path")) {
                path = path.replace("{" + name + "}", encoded(example));
            } else if (in.equals("query") && Outline.isTrue(parameter, "required")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(example.isEmpty() ? exampleOf(outline.at(parameter, "schema")) : example));
            }
        }
        return path + query;
    }

    /** What a schema shows, or the least that it allows. */
    private static String exampleOf(Node schema) {
        return Outline.texts(Outline.entries(schema).get("examples")).stream()
                .findFirst()
                .orElseGet(() -> Outline.words(schema, "minimum"));
    }

    private String headers() {
        StringBuilder headers = new StringBuilder();
        for (Node each : parameters) {
            Node parameter = outline.follow(each);
            String name = Outline.words(parameter, "name");
            // a first call: the condition for what is there already is left out
            if (Outline.words(parameter, "in").equals("header") && !name.equals("If-Match")) {
                headers.append(" \\\n  -H \"").append(name).append(": ");
                headers.append(Outline.words(parameter, "example")).append('"');
            }
        }
        return headers.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
