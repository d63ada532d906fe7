package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openseverance.adapters.files.document.Sample.JSON;
import static org.openseverance.adapters.files.document.Sample.YAML;
import static org.openseverance.adapters.files.document.Sample.at;
import static org.openseverance.adapters.files.document.Sample.sound;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "plan, p.yaml:2:7 (/plan)",
        "parameters, p.yaml:4:3 (/parameters)",
        "parameters/rate, p.yaml:4:9 (/parameters/rate)",
        "parameters/rate/value, p.yaml:4:39 (/parameters/rate/value)",
        "parameters/a~b, p.yaml:5:12 (/parameters/a~1b~0c)",
        "bands, p.yaml:7:3 (/bands)",
        "bands/0, p.yaml:7:5 (/bands/0)",
        "bands/0/weeks, p.yaml:8:12 (/bands/0/weeks)",
        "bands/1/1, p.yaml:9:9 (/bands/1/1)",
        "about, p.yaml:10:8 (/about)",
    })
    void everyValueOfAYamlDocumentKnowsItsPlace(String path, String place) {
        assertEquals(place, at(sound("p.yaml", YAML), path).place().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', p.json:1:1",
        "plan, p.json:2:11 (/plan)",
        "parameters/rate, p.json:4:13 (/parameters/rate)",
        "parameters/rate/value, p.json:4:49 (/parameters/rate/value)",
        "parameters/a~b, p.json:5:14 (/parameters/a~1b~0c)",
        "bands/0/weeks, p.json:7:36 (/bands/0/weeks)",
        "bands/1/1, p.json:7:50 (/bands/1/1)",
    })
    void everyValueOfAJsonDocumentKnowsItsPlace(String path, String place) {
        assertEquals(place, at(sound("p.json", JSON), path).place().toString());
    }

    @Test
    void columnsCountCharactersAsPeopleDo() {
        assertEquals(6, at(sound("p.yaml", "\"😀\": é"), "😀").place().column());
        assertEquals(7, at(sound("p.json", "{\"😀\": \"é\"}"), "😀").place().column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndCountsAsOne(String lineEnd) {
        assertEquals(
                3,
                at(sound("p.yaml", "a: b" + lineEnd + lineEnd + "c: d"), "c")
                        .place()
                        .line());
        assertEquals(
                3,
                at(sound("p.json", "{" + lineEnd + lineEnd + "\"c\": \"d\"}"), "c")
                        .place()
                        .line());
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        byte[] marked = "\uFEFFplan: a".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "p.yaml:1:7 (/plan)",
                at(sound(DocumentReader.read("p.yaml", marked)), "plan").place().toString());
        assertEquals("p.json:1:1", sound("p.json", "\uFEFF{}").place().toString());
    }
}
