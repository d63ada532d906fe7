package org.openseverance.adapters.files.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LentBytesTest {

    private final JsonBuffer json = new JsonBuffer();

    private LentBytes lend(String text) {
        return json.text(text).lend();
    }

    private static String read(LentBytes lent) {
        return new String(lent.array(), 0, lent.length(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsLentIsNotTouchedUntilItIsGivenBack() {
        LentBytes first = lend("first");
        LentBytes second = lend("second");
        assertNotSame(first.array(), second.array());
        assertEquals("\"first\" \"second\"", read(first) + " " + read(second));
    }

    @Test
    void anArrayThatWasGivenBackIsUsedOnceAgain() {
        LentBytes first = lend("first");
        byte[] array = first.array();
        first.giveBack();
        first.giveBack();
        assertEquals(0, first.array().length);
        lend("second");
        assertSame(array, lend("third").array());
        assertNotSame(array, lend("fourth").array());
    }

    @Test
    void whatIsNotLentIsNotUsedAgain() {
        byte[] mine = new byte[LentBytes.USUAL_LENGTH];
        LentBytes own = LentBytes.own(mine);
        own.giveBack();
        assertSame(mine, own.array());
        lend("first");
        assertNotSame(mine, lend("second").array());
    }
}
