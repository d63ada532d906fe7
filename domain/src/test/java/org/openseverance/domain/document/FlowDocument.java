package org.openseverance.domain.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document for tests, written as {@code {key: text, list: [a, "b, c"]}}; the outermost braces may be left out. Lines and columns are true. */
public final class FlowDocument {

    private final String text;
    private int at;

    private FlowDocument(String text) {
        this.text = text;
    }

    public static Node.Mapping read(String text) {
        FlowDocument document = new FlowDocument(text);
        document.skip();
        boolean braces = document.text.charAt(document.at) == '{';
        Node node = braces ? document.node("") : document.mapping(document.place(""), (char) 0);
        document.skip();
        if (document.at < text.length()) {
            throw new IllegalArgumentException("unexpected " + text.substring(document.at));
        }
        return (Node.Mapping) node;
    }

    private Place place(String pointer) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Place("test.yaml", line, at - text.lastIndexOf('\n', at - 1), pointer);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Node node(String pointer) {
        skip();
        Place place = place(pointer);
        char first = text.charAt(at);
        if (first == '{') {
            at++;
            return mapping(place, '}');
        }
        if (first == '[') {
            at++;
            List<Node> items = new ArrayList<>();
            while (!closed(']')) {
                items.add(node(pointer + "/" + items.size()));
            }
            return new Node.Sequence(items, place);
        }
        String scalar = scalar(",}]");
        return new Node.Scalar(
                scalar, first == '"' ? new Place(place.file(), place.line(), place.column() + 1, pointer) : place);
    }

    private Node.Mapping mapping(Place place, char end) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (!closed(end)) {
            String key = scalar(":");
            skip();
            at++;
            if (entries.put(key, node(place.child(key).pointer())) != null) {
                throw new IllegalArgumentException("twice: " + key);
            }
        }
        return new Node.Mapping(entries, place);
    }

    private boolean closed(char end) {
        skip();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            skip();
        }
        if (at == text.length()) {
            return end == 0;
        }
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private String scalar(String ends) {
        StringBuilder scalar = new StringBuilder();
        if (text.charAt(at) == '"') {
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
                scalar.append(text.charAt(at));
            }
            at++;
            return scalar.toString();
        }
        while (at < text.length() && text.charAt(at) != '\n' && ends.indexOf(text.charAt(at)) < 0) {
            scalar.append(text.charAt(at++));
        }
        return scalar.toString().strip();
    }
}
