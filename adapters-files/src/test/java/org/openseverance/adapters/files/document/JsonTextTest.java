package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Node;

class JsonTextTest {

    @Test
    void keysKeepTheirOrderAndScalarsAreStrings() {
        assertEquals(
                """
                {
                  "plan": "a/b",
                  "limits": [
                    "26",
                    {
                      "x": "\\"é\\"\\n"
                    }
                  ],
                  "none": {},
                  "nothing": []
                }""",
                JsonText.of(read("p.yaml", "{plan: a/b, limits: [26, {x: \"\\\"é\\\"\\n\"}], none: {}, nothing: []}")));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Node node = read("p.yaml", "b: [1, {a: 'x: y'}]\na: no\n");
        assertEquals(JsonText.of(node), JsonText.of(read("p.json", JsonText.of(node))));
        assertEquals(CanonicalForm.of(node), CanonicalForm.of(read("p.json", JsonText.of(node))));
    }

    private static Node read(String name, String text) {
        return Objects.requireNonNull(DocumentReader.read(name, text).node());
    }
}
