package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.domain.document.Fault;

class BadDocumentTest {

    static Stream<Arguments> yaml() {
        return Stream.of(
                bad("", "1:1", "The document is empty; a mapping was expected."),
                bad("# only this\n", "1:1", "The document is empty; a mapping was expected."),
                bad("---\n", "2:1", "The document is empty; a value was expected."),
                bad("a:\nb: c\n", "1:3 (/a)", "The value of \"a\" is empty; a value was expected."),
                bad("a: ~", "1:4 (/a)", "The value of \"a\" is null; a value was expected."),
                bad("a: {b: null}", "1:8 (/a/b)", "The value of \"b\" is null; a value was expected."),
                bad("a: ''", "1:4 (/a)", "The value of \"a\" is an empty text; a value was expected."),
                bad("a:\n  - b\n  -\n", "3:4 (/a/1)", "Item 2 of the list is empty; a value was expected."),
                bad(
                        "{why: fewer, than two}",
                        "1:22 (/than two)",
                        "The value of \"than two\" is empty; a value was expected."),
                bad(
                        "a: 1\nb: 2\na: 3",
                        "3:1 (/a)",
                        "The key \"a\" stands twice in one mapping; it stood on line 1 before."),
                bad(
                        "'a': 1\n\"a\": 3",
                        "2:1 (/a)",
                        "The key \"a\" stands twice in one mapping; it stood on line 1 before."),
                bad("a: &x 1", "1:4 (/a)", "The anchor \"&x\" is not read here; only the value itself was expected."),
                bad("a: *x", "1:4 (/a)", "The alias \"*x\" is not read here; the value itself was expected."),
                bad("*x : 1", "1:1", "The alias \"*x\" is not read here; the value itself was expected."),
                bad("a: !!int 1", "1:4 (/a)", "The tag \"!!int\" is not read here; every value is text."),
                bad("a: !mine {b: c}", "1:4 (/a)", "The tag \"!mine\" is not read here; every value is text."),
                bad(
                        "a: {<<: {b: c}}",
                        "1:5 (/a)",
                        "The merge key \"<<\" is not read here; each mapping says all its keys."),
                bad("? [a, b]\n: c", "1:3", "A list stands where a key belongs; a name was expected."),
                bad("{{a: b}: c}", "1:2", "A mapping stands where a key belongs; a name was expected."),
                bad("? \n: a", "1:2", "A key is empty; a name was expected."),
                bad("~: a", "1:1", "A key is null; a name was expected."),
                bad("a: b\n---\nc: d", "2:1", "A second document begins here; a file holds one."),
                bad("%YAML 1.1\n---\na: b", "1:1", "The document asks for YAML 1.1; it is read as YAML 1.2."),
                bad("a:\n\tb: c", "2:1 (/a)", "A tab stands where spaces were expected."),
                bad(
                        "a: b: c",
                        "1:5",
                        "A colon stands where no key can end: a text holds \": \", or the line is indented too far."),
                bad(
                        "a: 1\n  b: 2",
                        "2:4",
                        "A colon stands where no key can end: a text holds \": \", or the line is indented too far."),
                bad("a:\n    b: 1\n  c: 2", "3:3", "A key lined up with those above was expected here."),
                bad(
                        "a: \"b\" c",
                        "1:8",
                        "The value before this place has ended; the next key was expected on a line of its own."),
                bad("a:\n  - b\n  c: d", "3:3 (/a/1)", "A list item lined up with those above was expected here."),
                bad("a: - b", "1:4 (/a)", "A list item stands where none was expected."),
                bad("a: {b: c", "1:4 (/a)", "The brace that opens here is never closed."),
                bad("a: [b, c", "1:4 (/a/2)", "The bracket that opens here is never closed."),
                bad("a: {b: c]", "1:9 (/a)", "A comma or a closing brace was expected here."),
                bad("a: [b}", "1:6 (/a/1)", "A comma or a closing bracket was expected here."),
                bad("a: \"b\nc: d", "1:4 (/a)", "The quotes that open here are never closed."),
                bad("a: 'b\n---\n", "1:4 (/a)", "The quotes that open here are never closed."),
                bad(
                        "a: \"\\q\"",
                        "1:6 (/a)",
                        "A backslash between double quotes must begin an escape such as \\n or \\u00e9, and this one does not."),
                bad("a: 1\nb\nc: 3", "3:1", "No colon follows this text; a key and its value were expected."),
                bad("a: @b", "1:4 (/a)", "A text without quotes cannot begin with this character."),
                bad("a: %b", "1:4 (/a)", "A text without quotes cannot begin with this character."),
                bad(
                        "a: | text",
                        "1:6 (/a)",
                        "Without quotes, \"|\" or \">\" opens a text of several lines; only a comment may follow on its line."),
                bad("a: &", "1:5 (/a)", "A text without quotes cannot begin with \"&\"."),
                bad("\"a\"\nb: c", "2:1", "The document has ended, and something follows that does not belong to it."),
                bad(
                        "a: b\u0000",
                        "1:5",
                        "The character U+0000 cannot stand in a document; printable text was expected."),
                bad(
                        "a: b\nc: \ud83d",
                        "2:4",
                        "The character U+D83D cannot stand in a document; printable text was expected."),
                bad(
                        "a: \"\\u0000\"",
                        "1:4 (/a)",
                        "The value of \"a\" holds the character U+0000; printable text was expected."));
    }

    static Stream<Arguments> json() {
        return Stream.of(
                bad("", "1:1", "The document is empty; a mapping was expected."),
                bad("{\"a\": null}", "1:7 (/a)", "The value of \"a\" is null; a value was expected."),
                bad("[\"a\", \"\"]", "1:7 (/1)", "Item 2 of the list is an empty text; a value was expected."),
                bad("null", "1:1", "The document is null; a value was expected."),
                bad(
                        "{\"a\": 1,\n \"a\": 2}",
                        "2:2 (/a)",
                        "The key \"a\" stands twice in one mapping; it stood on line 1 before."),
                bad("{\"\": 1}", "1:2", "A key is empty; a name was expected."),
                bad("{} {}", "1:4", "A second document begins here; a file holds one."),
                bad("{\"a\": 1,}", "1:9", "A key in double quotes was expected here."),
                bad("{a: 1}", "1:2", "A key in double quotes was expected here."),
                bad("{'a': 1}", "1:2", "A key in double quotes was expected here."),
                bad("[1, 2,]", "1:7 (/2)", "A value was expected here."),
                bad("{\"a\" 1}", "1:6", "A colon was expected after the key."),
                bad("{\"a\": 1 \"b\": 2}", "1:9", "A comma or a closing brace was expected here."),
                bad("[1 2]", "1:4 (/1)", "A comma or a closing bracket was expected here."),
                bad("{\"a\": [1}", "1:9 (/a/1)", "This bracket or brace closes another than the one that is open."),
                bad("{\"a\": 1}}", "1:9", "This bracket or brace closes what was never opened."),
                bad("{\"a\": [1,\n", "2:1 (/a/1)", "The document ends before everything in it is closed."),
                bad("{\"a\": \"b", "1:9 (/a)", "The document ends before everything in it is closed."),
                bad("{\"a\": b}", "1:7", "A value was expected here; a text in JSON stands in double quotes."),
                bad("{\"a\": NaN}", "1:10", "A number in JSON is written in digits; a value was expected."),
                bad("{\"a\": 01}", "1:8", "A number in JSON looks like -12.50: digits, and digits after a point."),
                bad("{\"a\": 1.}", "1:8", "A number in JSON looks like -12.50: digits, and digits after a point."),
                bad(
                        "{\"a\": \"b\nc\"}",
                        "1:9 (/a)",
                        "A line break or a tab stands between double quotes; its escape was expected."),
                bad(
                        "{\"a\": \"\\q\"}",
                        "1:9 (/a)",
                        "A backslash must begin an escape such as \\n or \\u00e9, and this one does not."),
                bad("{\"a\": \"\\u00g1\"}", "1:12 (/a)", "Four hexadecimal digits were expected after \\u."),
                bad("{} // b", "1:4", "JSON has no comments; a value or a key was expected."),
                bad(
                        "{\"a\": \"\\ud800\"}",
                        "1:7 (/a)",
                        "The value of \"a\" holds the character U+D800; printable text was expected."));
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void aBadYamlDocumentIsToldWhereAndWhat(String text, String place, String message) {
        check(DocumentReader.read("p.yaml", text), "p.yaml:" + place, message);
    }

    @ParameterizedTest
    @MethodSource("json")
    void aBadJsonDocumentIsToldWhereAndWhat(String text, String place, String message) {
        check(DocumentReader.read("p.json", text), "p.json:" + place, message);
    }

    @Test
    void aCommaThatCutsATextShortIsAdvisedOn() {
        Fault fault =
                DocumentReader.read("p.yaml", "{why: fewer, than two}").faults().get(0);
        assertTrue(fault.advice().endsWith("put that text in double quotes."), fault.advice());
        Fault plain = DocumentReader.read("p.yaml", "a:\nb: c, d").faults().get(0);
        assertEquals("Give it a value, or leave the key out.", plain.advice());
    }

    @Test
    void whatIsStillOpenAtTheEndIsNamed() {
        Fault fault =
                DocumentReader.read("p.json", "{\n  \"a\": [1,\n").faults().get(0);
        assertEquals("The innermost that is open is the list that begins on line 2, column 8.", fault.advice());
    }

    private static void check(Reading reading, String place, String message) {
        List<Fault> faults = reading.faults();
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(
                place + ": " + message,
                faults.get(0).place() + ": " + faults.get(0).message());
        assertFalse(faults.get(0).advice().isBlank());
    }

    private static Arguments bad(String text, String place, String message) {
        return Arguments.of(text, place, message);
    }
}
