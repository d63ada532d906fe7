package org.openseverance.domain.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowFaultTest {

    private static String kept(String value) {
        return new RowFault(2, "department", value, "is wrong").value();
    }

    @Test
    void aLongValueIsShortenedAndNeverInTheMiddleOfACharacter() {
        assertEquals("x".repeat(100), kept("x".repeat(100)));
        assertEquals("x".repeat(100) + "...", kept("x".repeat(101)));
        assertEquals("x".repeat(98) + "\ud83d\ude00...", kept("x".repeat(98) + "\ud83d\ude00y"));
        assertEquals("x".repeat(99) + "\uFFFD...", kept("x".repeat(99) + "\ud83d\ude00"));
    }

    @Test
    void whatNoTextCanBeKeptWithIsReplaced() {
        assertEquals("a\uFFFDb\uFFFD", kept("a\u0000b\ud800"));
    }
}
