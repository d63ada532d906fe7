package org.openseverance.adapters.files.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Keys;

class ExpectedTest {

    private final Expected start = Expected.start();

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Expected learned(Expected before, boolean first, String gap, String key) {
        return before.learned(first, bytes(gap + "1"), 0, gap.length(), key, 0, 0);
    }

    @Test
    void whatWasLearnedIsFoundWhereItCame() {
        Expected plan = learned(start, true, "\"plan\": ", "plan");
        Expected deep = learned(plan, false, ", \"deep\": ", "deep");

        byte[] text = bytes("{\"plan\": 2, \"deep\": 3}");
        assertSame(plan, start.found(true, text, 1));
        assertSame(deep, plan.found(false, text, 10));
        assertEquals("deep", deep.key());
        assertEquals(10, deep.length());
        assertNull(start.found(false, text, 1));
        assertNull(plan.found(true, text, 10));
        assertNull(plan.found(false, text, 9));
    }

    @Test
    void aValueMustFollow() {
        learned(start, true, "\"plan\": ", "plan");

        assertNull(start.found(true, bytes("\"plan\": "), 0));
        assertNull(start.found(true, bytes("\"pla"), 0));
        assertNotNull(start.found(true, bytes("\"plan\": 1"), 0));
    }

    @Test
    void whatIsNoNameOfTheCodeIsNotKept() {
        Expected name = learned(start, true, "\"Erika M\":", "Erika M");
        learned(name, true, "\"plan\":", "plan");

        assertEquals("Erika M", name.key());
        assertNull(start.found(true, bytes("\"Erika M\":1"), 0));
        assertNull(name.found(true, bytes("\"plan\":1"), 0));
    }

    @Test
    void whatMayBeHalfAnEndOfALineIsNotKept() {
        learned(start, true, "\"plan\":\r", "plan");

        assertNull(start.found(true, bytes("\"plan\":\r\n1"), 0));
    }

    @Test
    void aPlaceExpectsAFewKeys() {
        for (int blanks = 0; blanks < 100; blanks++) {
            learned(start, true, "\"plan\":" + " ".repeat(blanks), "plan");
        }

        assertNotNull(start.found(true, bytes("\"plan\":1"), 0));
        assertNotNull(start.found(true, bytes("\"plan\":   1"), 0));
        int found = 0;
        for (int blanks = 0; blanks < 100; blanks++) {
            Expected known = start.found(true, bytes("\"plan\":" + " ".repeat(blanks) + "1"), 0);
            found += known != null && known.length() == 7 + blanks ? 1 : 0;
        }
        assertEquals(8, found);
    }

    @Test
    void thereIsRoomForSoMany() {
        Expected last = start;
        for (int i = 0; i < Expected.MOST; i++) {
            last = learned(last, true, "\"plan\":", "plan");
        }
        learned(last, true, "\"plan\":", "plan");

        assertNull(last.found(true, bytes("\"plan\":1"), 0));
        assertNotNull(start.found(true, bytes("\"plan\":1"), 0));
    }

    @Test
    void keysOfAMappingAreKeptWithItsLast() {
        Expected plan = learned(start, true, "\"plan\":", "plan");
        Keys keys = Keys.of(new String[] {"plan"}, 1);
        assertNotNull(keys);
        plan.end(keys);

        assertSame(keys, plan.keys());
        Expected unkept = learned(plan, false, ",\"Erika M\":", "Erika M");
        unkept.end(keys);
        assertNull(unkept.keys());
    }
}
