package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"p.yaml", "p.json"})
    void listsMayStand32DeepAndNot33(String name) {
        assertTrue(read(name, "[".repeat(32) + "\"a\"" + "]".repeat(32)).isSound());
        assertFault(
                "Mappings and lists stand inside each other more than 32 deep.",
                read(name, "[".repeat(33) + "\"a\"" + "]".repeat(33)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.yaml", "p.json"})
    void aDocumentMayHold20000ValuesAndNotOneMore(String name) {
        String items = "\"a\",".repeat(19_998) + "\"a\"";
        assertTrue(read(name, "[" + items + "]").isSound());
        assertFault("The document holds more than 20,000 values.", read(name, "[" + items + ",\"a\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.yaml", "p.json"})
    void aDocumentMayHaveAMebibyteAndNotAByteMore(String name) {
        String text = "[\"" + "é".repeat((Limits.BYTES - 4) / 2) + "\"]";
        assertTrue(read(name, text).isSound());
        assertFault("The document is longer than 1 MiB.", read(name, text + "\n"));
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        assertFault("The document is longer than 1 MiB.", DocumentReader.read(name, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.yaml", "p.json"})
    void theKeysDownToAValueMayHave1000CharactersAndNotOneMore(String name) {
        String key = "k".repeat(499);
        assertTrue(read(name, "{\"" + key + "\": {\"" + key + "\": 1}}").isSound());
        String found = "The keys down to \"" + "k".repeat(60) + "...\" are together longer than 1000 characters.";
        assertFault(found, read(name, "{\"" + key + "\": {\"" + key + "k\": 1}}"));
    }

    @Test
    void aHundredFaultsAreListedAndThenOneThatSaysSo() {
        String nulls = String.join(",", Collections.nCopies(100, "null"));
        assertEquals(100, read("p.json", "[" + nulls + "]").faults().size());
        Reading more = read("p.json", "[null," + nulls + "]");
        assertEquals(101, more.faults().size());
        assertEquals(
                "There are more than 100 faults; reading ends here.",
                more.faults().get(100).message());
    }

    static Stream<Arguments> hostile() {
        int much = Limits.BYTES;
        String laughs = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d,*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1))
                .reduce("a0: &a0 lol\n", String::concat);
        String handles =
                IntStream.range(0, 60_000).mapToObj(i -> "%TAG !" + i + "! a\n").collect(Collectors.joining());
        return Stream.of(
                Arguments.of("a billion laughs", "p.yaml", laughs),
                Arguments.of("a mapping that holds itself", "p.yaml", "&a {b: *a}"),
                Arguments.of("open brackets", "p.yaml", "[".repeat(much)),
                Arguments.of("open brackets", "p.json", "[".repeat(much)),
                Arguments.of("open braces", "p.yaml", "{".repeat(much)),
                Arguments.of("brackets as a key", "p.yaml", "? " + "[".repeat(much - 2)),
                Arguments.of("braces in a key", "p.yaml", "{a: 1, " + "{".repeat(much - 7)),
                Arguments.of("nested keys", "p.yaml", "? ".repeat(much / 2)),
                Arguments.of("nested items", "p.yaml", "- ".repeat(much / 2)),
                Arguments.of("one long plain text", "p.yaml", "a".repeat(much)),
                Arguments.of("one long line of words", "p.yaml", "a ".repeat(much / 2)),
                Arguments.of("many short lines of one text", "p.yaml", "a\n".repeat(much / 2)),
                Arguments.of("open quotes", "p.yaml", "\"" + "a".repeat(much - 1)),
                Arguments.of("open quotes", "p.json", "\"" + "a".repeat(much - 1)),
                Arguments.of("quotes and quotes", "p.yaml", "'".repeat(much)),
                Arguments.of("quotes over lines", "p.yaml", "\"" + "\n".repeat(much - 2) + "\""),
                Arguments.of("broken lines", "p.yaml", "\"" + "\\\n".repeat(much / 2 - 1) + "\""),
                Arguments.of("folded lines", "p.yaml", ">\n" + " a\n".repeat(much / 3 - 1)),
                Arguments.of("lines of other widths", "p.yaml", "a: 1\n   b\n  c\n".repeat(much / 16)),
                Arguments.of("tag handles", "p.yaml", handles),
                Arguments.of("only line ends", "p.yaml", "\n".repeat(much)),
                Arguments.of("only spaces", "p.yaml", " ".repeat(much)),
                Arguments.of("only spaces", "body", " ".repeat(much)),
                Arguments.of("only comments", "p.yaml", "#\n".repeat(much / 2)),
                Arguments.of("a long anchor", "p.yaml", "&" + "a".repeat(much - 3) + " b"),
                Arguments.of("a long tag", "p.yaml", "!" + "a".repeat(much - 1)),
                Arguments.of("a long alias", "p.yaml", "*" + "a".repeat(much - 1)),
                Arguments.of("a text in blocks", "p.yaml", "|\n" + " \n".repeat(much / 2 - 1)),
                Arguments.of("empty entries", "p.yaml", "{" + ",".repeat(much - 1)),
                Arguments.of("empty values", "p.yaml", "a:\n".repeat(much / 3)),
                Arguments.of("equal keys", "p.json", "{" + "\"a\":1,".repeat(much / 6 - 1)),
                Arguments.of("colons", "p.yaml", ":".repeat(much)),
                Arguments.of("documents", "p.yaml", "---\n".repeat(much / 4)),
                Arguments.of("directives", "p.yaml", "%A\n".repeat(much / 3)),
                Arguments.of("a long number", "p.json", "9".repeat(much)),
                Arguments.of("a long number", "p.yaml", "9".repeat(much)),
                Arguments.of("a number that grows", "p.json", "1e" + "9".repeat(much - 2)),
                Arguments.of(
                        "a long key", "p.json", "{\"" + "k".repeat(much / 2) + "\":[" + "1,".repeat(200_000) + "1]}"),
                Arguments.of(
                        "a long key", "p.yaml", "? " + "k".repeat(much / 2) + "\n: [" + "1,".repeat(200_000) + "1]"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("hostile")
    void aHostileDocumentIsAnsweredWithinSecondsOnABusyMachineToo(String what, String name, String text) {
        assertTrue(text.length() <= Limits.BYTES, what);
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(name, text));
        assertTrue(reading.node() != null || !reading.faults().isEmpty());
        reading.faults().forEach(fault -> assertTrue(fault.toString().length() < 2_000));
    }

    private static Reading read(String name, String text) {
        return DocumentReader.read(name, text);
    }

    private static void assertFault(String message, Reading reading) {
        assertNull(reading.node());
        assertEquals(message, reading.faults().get(reading.faults().size() - 1).message());
    }
}
