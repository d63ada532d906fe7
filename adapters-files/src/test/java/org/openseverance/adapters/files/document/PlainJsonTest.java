package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.document.Node;

/** The quick reader tells the tree what the careful one tells it, or gives up. */
class PlainJsonTest {

    private static final String SIGNS = "{}[],:\"\\/ \n\r\t0123456789-.eEtruefalsnull\u00e9u\uD83D\uDE00";

    private static final String VALID = """
            {
              "plan": "gb/statutory-redundancy-pay", "tab\\t": "\\u00e9\\"\\\\\\/\\n\\r", "a/b~c": [1, -0.50, [], {}],\r
              "deep": {"deeper": {"yes": true, "no": false, "é": "ß"}},\r  "number": 12.25, "whole": 0
            }
            """;

    private static Reading careful(byte[] bytes) {
        Tree tree = new Tree("p.json");
        try {
            new JsonTokens(SourceText.of("p.json", bytes), tree).read();
            return tree.reading();
        } catch (Refused refused) {
            return tree.refused(refused.fault());
        }
    }

    private static boolean agrees(String text) {
        return agrees(text.getBytes(UTF_8));
    }

    private static boolean agrees(byte[] bytes) {
        Node read = PlainJson.read("p.json", bytes);
        if (read != null) {
            assertEquals(careful(bytes), new Reading(read, List.of()), () -> new String(bytes, UTF_8));
        }
        return read != null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VALID,
                Sample.JSON,
                "{}",
                " [ ] ",
                "\"a\"",
                "-0",
                "{\"a\": \"b\",\n \"c\": [\"d\", \"e\"]}",
                "[\"\uD83D\uDE00\", \"\u00fc\u2026\", 1,\n\"\u00fc\"]",
                "{\"j\u00fcngste_\uD83D\uDE00\": 1, \"plan\": {\"plan\": 2}}",
                "\uFEFF{\"a\": \"\\uD83D\\uDE00\"}",
                "[\r\n1,\r2,\n3]"
            })
    void whatItReadsIsWhatTheCarefulReaderReads(String text) {
        assertTrue(agrees(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\": null}",
                "{\"a\": 1, \"b\": 2, \"a\": 3, \"a\": 4}",
                "{\"\": 1}",
                "{\"a\": \"\"}",
                "{\"a\": \"\u2003\"}",
                "{\"a\": \"\\u0000\"}",
                "{\"a\": \"\\b\\f\"}",
                "{\"a\"}",
                "{\"a\": }",
                "{\"a\": 1,}",
                "[1,]",
                "[1 2]",
                "{\"a\": 01}",
                "[+1]",
                "[.5]",
                "[1.]",
                "[-]",
                "[1e5]",
                "[truex]",
                "[nul]",
                "['a']",
                "{a: 1}",
                "[\"a\nb\"]",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"a]",
                "1 2",
                "// a",
                "[\"a\tb\"]",
                "[\"\u007f\"]",
                "[\"\uFEFF\"]",
                "[\"\uFFFD\"]",
                "{\"\u00fc\": \"\\\"\u00fc\\\"\"}",
                "[\u00a01]"
            })
    void whatIsNotPlainIsLeftToTheCarefulReader(String text) {
        assertFalse(agrees(text));
        assertEquals(careful(text.getBytes(UTF_8)), DocumentReader.read("p.json", text));
    }

    /** Each is read after all others, so that what is expected of it comes from them. */
    @Test
    void whatIsExpectedFromOtherTextsIsReadOnlyWhereItStands() {
        List<String> alike = List.of(
                "{\"plan\": \"a\", \"deep\": {\"yes\": true, \"no\": {}}, \"list\": [{\"yes\": 1}, {\"yes\": 2, \"no\": 3}]}",
                "{\"plan\":\"a\",\"deep\":{\"yes\":true,\"no\":{}},\"list\":[{\"yes\":1},{\"yes\":2,\"no\":3}]}",
                "{\n  \"plan\": \"\u00fc\",\n  \"deep\": {\n    \"yes\": true, \"no\": {}\n  }\n}\n",
                "{\r\n\t\"plan\"\r:\r\"a\"\r\n,\r\n\r\n\t\"deep\" : {}\r}",
                "{\r\n\t\"plan\"\r:\r\n\"a\"\r,\n\r\n\t\"deep\" : {}\r}",
                "{\"deep\": {\"no\": 1, \"yes\": 2}, \"plan\": 3}",
                "{\"plan\": \"b\\u0041\", \"deep\": {\"yes\":   true}}",
                "{\"plan\": {\"plan\": {\"plan\": 1, \"deep\": 2}, \"deep\": 3}, \"deep\": 4}");
        List<String> broken = List.of(
                "{\"plan\": \"a\", \"deep\": {\"yes\": true, \"yes\": 1}}",
                "{\"plan\": \"a\", \"plan\": \"b\", \"deep\": 1}",
                "{\"plan\": \"a\", \"deep\": }",
                "{\"plan\": \"a\", \"deep\": ",
                "{\"plan\": \"a\" \"deep\": 1}",
                "{, \"plan\": \"a\"}");
        for (int round = 0; round < 3; round++) {
            alike.forEach(text -> assertTrue(agrees(text), text));
            broken.forEach(text -> assertFalse(agrees(text), text));
        }
        String whole = alike.get(0);
        for (int end = 0; end < whole.length(); end++) {
            assertFalse(agrees(whole.substring(0, end)));
        }
    }

    @Test
    void tooDeepIsLeftToTheCarefulReader() {
        String text = "[".repeat(100_000) + "]".repeat(100_000);

        assertFalse(agrees(text));
        assertEquals(careful(text.getBytes(UTF_8)), DocumentReader.read("p.json", text));
    }

    @Test
    void bytesThatAreNoTextAreLeftToTheCarefulReader() {
        byte[] cutOff = "[\"\u00fc\"]".getBytes(UTF_8);
        cutOff[3] = '"';

        assertFalse(agrees(cutOff));
        assertEquals(careful(cutOff), DocumentReader.read("p.json", cutOff));
    }

    @Test
    void aMutatedDocumentInBytesIsReadAlikeByBoth() {
        Random random = new Random(20_261_124);
        byte[] valid = VALID.getBytes(UTF_8);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = valid.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            read += agrees(bytes) ? 1 : 0;
        }
        assertTrue(read > 500 && read < 4_500, "read by the quick one: " + read);
    }

    @Test
    void aMutatedDocumentIsReadAlikeByBoth() {
        Random random = new Random(20_261_123);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(VALID);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, sign);
                    default -> text.setCharAt(at, sign);
                }
            }
            read += agrees(text.toString()) ? 1 : 0;
        }
        assertTrue(read > 500 && read < 4_500, "read by the quick one: " + read);
    }
}
