package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openseverance.adapters.files.document.Sample.JSON;
import static org.openseverance.adapters.files.document.Sample.YAML;
import static org.openseverance.adapters.files.document.Sample.at;
import static org.openseverance.adapters.files.document.Sample.sound;
import static org.openseverance.adapters.files.document.Sample.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openseverance.domain.document.Node;

class DocumentReaderTest {

    @Test
    void yamlAndJsonOfOneContentBecomeOneTree() {
        assertEquals(JsonText.of(sound("p.yaml", YAML)), JsonText.of(sound("p.json", JSON)));
    }

    @Test
    void jsonIsAlsoYaml() {
        assertEquals(JsonText.of(sound("p.json", JSON)), JsonText.of(sound("p.yaml", JSON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "NO",
                "1.10",
                "012",
                "12:30",
                "0x1F",
                "2026-04-06",
                "1e3",
                ".inf",
                "true",
                "=",
                "nullable"
            })
    void aPlainScalarIsTheTextThatStandsThere(String scalar) {
        assertEquals(scalar, text(at(sound("p.yaml", "a: " + scalar), "a")));
        assertEquals(scalar, text(at(sound("p.yaml", "a: \"" + scalar + "\""), "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.50", "1.5E+3", "0", "-0", "true", "false", "123456789012345678901234567890.10"})
    void aJsonNumberIsTheTextThatStandsThere(String scalar) {
        assertEquals(scalar, text(at(sound("p.json", "{\"a\": " + scalar + "}"), "a")));
    }

    @Test
    void theWordNullIsATextWhenItIsQuoted() {
        assertEquals("null", text(at(sound("p.yaml", "a: \"null\""), "a")));
    }

    @Test
    void whereTheNameTellsNothingTheTextDecides() {
        assertEquals(Format.JSON, Format.of("body", " {\"a\": 1}"));
        assertEquals(Format.JSON, Format.of("", "[{\"a\": 1}]"));
        assertEquals(Format.YAML, Format.of("", "{a: 1}"));
        assertEquals(Format.YAML, Format.of("", "plan: a"));
        assertEquals(Format.YAML, Format.of("a.yml", "{\"a\": 1}"));
        assertEquals(Format.JSON, Format.of("a.JSON", "plan: a"));
    }

    @Test
    void aFileIsReadByItsEnding(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), JSON);
        assertEquals(JsonText.of(sound("p.yaml", YAML)), JsonText.of(sound(DocumentReader.read(file))));
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsAFault(@TempDir Path folder) {
        Path absent = folder.resolve("absent.yaml");
        assertEquals(
                absent + ": There is no such file.",
                DocumentReader.read(absent)
                        .faults()
                        .get(0)
                        .toString()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                "The file cannot be read.",
                DocumentReader.read(folder).faults().get(0).message());
    }

    @Test
    void allFaultsOfADocumentComeAtOnceAndTheRestOfItIsKept() {
        Reading reading = DocumentReader.read("p.yaml", """
                plan: a
                title:
                lines:
                  x: {formula: 1, formula: 2}
                  y: *other
                  z: &here 3
                  <<: {a: b}
                plan: c
                """);
        assertEquals(
                List.of(
                        "2:7 /title",
                        "4:19 /lines/x/formula",
                        "5:6 /lines/y",
                        "6:6 /lines/z",
                        "7:3 /lines",
                        "8:1 /plan"),
                reading.faults().stream()
                        .map(fault -> fault.place().line() + ":" + fault.place().column() + " "
                                + fault.place().pointer())
                        .toList());
        Node root = Objects.requireNonNull(reading.node());
        assertEquals("a", text(at(root, "plan")));
        assertEquals("", text(at(root, "title")));
        assertEquals("1", text(at(root, "lines/x/formula")));
        assertEquals("3", text(at(root, "lines/z")));
        assertEquals(
                List.of("x", "y", "z"),
                List.copyOf(((Node.Mapping) at(root, "lines")).entries().keySet()));
    }

    @Test
    void aSyntaxFaultEndsTheReadingAndKeepsTheFaultsBeforeIt() {
        Reading reading = DocumentReader.read("p.yaml", "a:\nb: \"x\" y\n");
        assertNull(reading.node());
        assertEquals(2, reading.faults().size());
    }
}
