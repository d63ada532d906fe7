package org.openseverance.adapters.files.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @Test
    void bytesThatAreNotUtf8AreToldWhereAndWhich() {
        assertRefused(
                "p:2:7: The document is not in UTF-8: byte 0xE9 cannot stand here.",
                "a: b\nc: café".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(
                "p:1:1: The document is not in UTF-8: byte 0xFE cannot stand here.",
                "a: b".getBytes(StandardCharsets.UTF_16));
        assertRefused(
                "p:1:4: The document is not in UTF-8: byte 0xFF cannot stand here.",
                new byte[] {'a', ':', ' ', -1, 'b'});
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsTold() {
        assertRefused(
                "p:1:4: The document is not in UTF-8: byte 0xC3 cannot stand here.",
                new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertRefused(
                "p:1:4: The document is not in UTF-8: byte 0xF0 cannot stand here.",
                new byte[] {'a', ':', ' ', (byte) 0xF0, (byte) 0x9F, (byte) 0x98});
    }

    @Test
    void oneByteOrderMarkIsTakenOffAndASecondIsAFault() throws Refused {
        assertEquals("a: b", SourceText.of("p", "\uFEFFa: b"));
        assertRefused(
                "p:1:1: The character U+FEFF cannot stand in a document; printable text was expected.",
                "\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0x7E, 0x85, 0xA0, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFD})
    void textMayHoldAnyPrintableCharacter(int character) {
        assertEquals(-1, SourceText.firstUnprintable("a" + Character.toString(character)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x8, 0xB, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF})
    void textMayHoldNoOther(int character) {
        assertEquals(1, SourceText.firstUnprintable("a" + Character.toString(character)));
    }

    private static void assertRefused(String expected, byte[] bytes) {
        Refused refused = assertThrows(Refused.class, () -> SourceText.of("p", bytes));
        assertEquals(expected, refused.fault().place() + ": " + refused.fault().message());
    }
}
