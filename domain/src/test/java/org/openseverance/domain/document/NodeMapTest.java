package org.openseverance.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeMapTest {

    private static Node text(String text) {
        return new Node.Scalar(text, Place.BUILT);
    }

    private static Map<String, Node> entries(int count) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = count; i > 0; i--) {
            // "Aa" and "BB" have one hash, so keys meet in the table
            entries.put((i % 2 == 0 ? "Aa" : "BB") + i / 2, text("value " + i));
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 64, 1_000})
    void holdsWhatItWasMadeOfInTheOrderOfWriting(int count) {
        Map<String, Node> entries = entries(count);
        NodeMap map = NodeMap.of(entries);

        assertEquals(entries, map);
        assertEquals(List.copyOf(entries.keySet()), List.copyOf(map.keySet()));
        List<String> told = new ArrayList<>();
        map.forEach((key, node) -> {
            assertSame(entries.get(key), node);
            told.add(key);
        });
        assertEquals(List.copyOf(entries.keySet()), told);
        entries.forEach((key, node) -> assertSame(node, map.get(key)));
        assertNull(map.get("absent"));
        assertFalse(map.containsKey("absent"));
    }

    @Test
    void growsFromLittleRoom() {
        NodeMap.Growing growing = new NodeMap.Growing(1);
        entries(20).forEach((key, node) -> {
            assertEquals(-1, growing.index(key));
            growing.add(key, node);
            assertEquals(growing.size() - 1, growing.index(key));
        });

        assertEquals(entries(20), growing.map());
        assertTrue(growing.map().containsKey("Aa10"));
    }

    @Test
    void isTakenByAMappingAsItIsAndNeverChanges() {
        NodeMap map = NodeMap.of(entries(3));

        assertSame(map, new Node.Mapping(map, Place.BUILT).entries());
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", text("b")));
        assertThrows(UnsupportedOperationException.class, map::clear);
        assertThrows(
                UnsupportedOperationException.class,
                () -> map.entrySet().iterator().next().setValue(text("b")));
    }
}
