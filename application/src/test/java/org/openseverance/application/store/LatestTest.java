package org.openseverance.application.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatestTest {

    @Test
    void theOneThatWasLongestNotAskedForIsForgotten() {
        Map<String, Long> two = Latest.of(2);
        two.put("a", 1L);
        two.put("b", 1L);
        two.get("a");
        two.put("c", 1L);
        assertEquals(Set.of("a", "c"), two.keySet());
    }

    @Test
    void heavyOnesAreForgottenUntilTheRestIsLightEnough() {
        Map<String, Long> ten = Latest.weighing(10, weight -> weight);
        ten.put("a", 3L);
        ten.put("b", 3L);
        ten.put("c", 4L);
        assertEquals(Set.of("a", "b", "c"), ten.keySet());
        ten.get("a");
        ten.put("d", 5L);
        assertEquals(Set.of("a", "d"), ten.keySet());
        ten.put("e", 11L);
        assertEquals(Set.of("e"), ten.keySet(), "the newest is held whatever it weighs");
        ten.put("e", 2L);
        ten.put("f", 8L);
        assertEquals(Set.of("e", "f"), ten.keySet());
    }
}
