package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.openseverance.domain.document.Node;

/** One content written twice, and words for walking through what was read. */
final class Sample {

    static final String YAML = """
            # comments say nothing
            plan: gb/statutory-redundancy-pay
            parameters:
              rate: {unit: weeks per year, value: 1.50}
              "a/b~c": 'it''s'
            bands:
              - below: 22
                weeks: 1/2
              - [a, "b"]
            about: |
              two
              lines
            """;

    static final String JSON = """
            {
              "plan": "gb/statutory-redundancy-pay",
              "parameters": {
                "rate": {"unit": "weeks per year", "value": 1.50},
                "a/b~c": "it's"
              },
              "bands": [{"below": 22, "weeks": "1/2"}, ["a", "b"]],
              "about": "two\\nlines\\n"
            }
            """;

    private Sample() {}

    static Node sound(String name, String text) {
        return sound(DocumentReader.read(name, text));
    }

    static Node sound(Reading reading) {
        assertTrue(reading.isSound(), () -> reading.faults().toString());
        return Objects.requireNonNull(reading.node());
    }

    /** The node at a path of steps; "a~b" stands for the key "a/b~c". */
    static Node at(Node root, String path) {
        Node node = root;
        for (String step : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            if (node instanceof Node.Sequence sequence) {
                node = sequence.items().get(Integer.parseInt(step));
            } else {
                node = assertInstanceOf(Node.Mapping.class, node).entries().get(step.equals("a~b") ? "a/b~c" : step);
            }
        }
        return node;
    }

    static String text(Node node) {
        return assertInstanceOf(Node.Scalar.class, node).text();
    }
}
