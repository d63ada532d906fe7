package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static String read(String word) {
        byte[] text = ("\"" + word + "\": \"and what else stands there\"").getBytes(UTF_8);
        String known = Names.find(Names.searched(text), 1);
        return known == null ? Names.learned(text, 1, 1 + word.length()) : known;
    }

    @Test
    void aKnownNameIsFoundWhateverItsLengthAndOnlyWhereItEnds() {
        for (String word : new String[] {"a", "abcdefg", "abcdefgh", "abcdefghi", "p".repeat(16), "q".repeat(23)}) {
            read(word);
            byte[] text = ("\"" + word + "\"" + " ".repeat(30)).getBytes(UTF_8);
            assertSame(word.intern(), Names.find(Names.searched(text), 1), word);
            text[1 + word.length()] = '_';
            assertNull(Names.find(Names.searched(text), 1), word + " goes on");
            text[1 + word.length()] = '\\';
            assertNull(Names.find(Names.searched(text), 1), word + " with an escape");
            byte[] cut = Arrays.copyOf(text, 1 + word.length());
            assertNull(Names.find(Names.searched(cut), 1), word + " is cut");
            assertSame(word.intern(), Names.learned(cut, 1, cut.length), word + " is known already");
        }
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
