package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class NamesTest {

    private static String read(String word) {
        byte[] text = ("\"" + word + "\"").getBytes(UTF_8);
        return Names.of(text, 1, text.length - 1);
    }

    @Test
    void aNameIsTheStringOfTheCodeThatAsksForIt() {
        assertSame("hire_date", read("hire_date"));
        assertSame("hire_date", read("hire_date"));
    }

    @Test
    void wordsAlikeInLengthAndSomeLettersAreNotTakenForEachOther() {
        for (String word : new String[] {"abc", "abcde", "axcye", "adcbe", "aacee", "abcde"}) {
            assertEquals(word, read(word));
        }
    }

    @Test
    void moreWordsThanAreKeptAreAllReadRight() {
        for (int i = 0; i < 20_000; i++) {
            String word = Integer.toString(i, 26)
                    .chars()
                    .map(c -> c <= '9' ? 'a' + c - '0' : c + 10)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals(word, read(word));
        }
        String veryLong = "a".repeat(100);
        assertEquals(veryLong, read(veryLong));
    }
}
