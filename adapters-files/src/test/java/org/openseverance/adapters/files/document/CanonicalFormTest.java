package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;

class CanonicalFormTest {

    private static final String CANONICAL = "{\"a\":[\"1\",{\"b\":\"x y\"}],\"plan\":\"p\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan: p\na:\n  - 1\n  - b: x y\n",
                "# a comment\na: ['1', {\"b\": x y}] # another\n\nplan: p",
                "plan: >-\n  p\na:\n- 1\n- b:\n    x\n    y",
                "{\"plan\": \"p\", \"a\": [1, {\"b\": \"x\\u0020y\"}]}",
            })
    void layoutCommentsQuotesAndFormatDoNotChangeIt(String text) {
        assertEquals(CANONICAL, canonical("", text).text());
    }

    @Test
    void theRevisionIsTheSha256OfTheCanonicalText() {
        // printf '%s' '{"a":["1",{"b":"x y"}],"plan":"p"}' | sha256sum
        assertEquals(
                "sha256:20602cdf65d4ee922804290be9b41abac1d2fe1268f87f62f5b22a0da9e38b3c",
                new CanonicalForm(CANONICAL).revision());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [2, 1]",
                "a: [1]",
                "a: [1, 2, 3]",
                "a: [1, '2 ']",
                "a: [1, 2.0]",
                "b: [1, 2]",
                "a: ['1, 2']",
                "a: {'1': 2}"
            })
    void everyOtherContentHasAnotherRevision(String other) {
        assertNotEquals(
                canonical("", "a: [1, 2]").revision(), canonical("", other).revision());
    }

    @Test
    void signsAndControlsAreEscapedAndLettersAreNot() {
        Node node = new Node.Scalar("\"\\/\b\t\n\f\r\u0001\u007fé😀\ud800", Place.BUILT);
        assertEquals(
                "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\u007fé😀\\ud800\"",
                CanonicalForm.of(node).text());
    }

    @Test
    void emptyListsAndMappingsRemain() {
        assertEquals("{\"a\":[],\"b\":{}}", canonical("", "{a: [], b: {}}").text());
    }

    @Test
    void aCanonicalTextIsItsOwnCanonicalForm() {
        CanonicalForm form = canonical("", "a: [\"\\t\\\"\\\\ é😀\", b]");
        assertEquals(form, canonical("p.json", form.text()));
        assertEquals(form, canonical("p.yaml", form.text()));
    }

    private static CanonicalForm canonical(String name, String text) {
        Reading reading = DocumentReader.read(name, text);
        assertEquals(List.of(), reading.faults());
        return CanonicalForm.of(Objects.requireNonNull(reading.node()));
    }
}
