package org.openseverance.adapters.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void partsFirstAndDecodesThen() {
        assertEquals(List.of(), Segments.of("/"));
        assertEquals(List.of("v1", "plans", "acme/one-week"), Segments.of("/v1/plans/acme%2Fone-week"));
        assertEquals(List.of("a+b", "ö"), Segments.of("/a+b/%c3%B6"));
        assertEquals(List.of("a", ""), Segments.of("/a/"));
        assertEquals(List.of("", "a"), Segments.of("//a"));
    }

    @Test
    void refusesEscapesThatSayNothing() {
        for (String path : new String[] {"/%", "/%2", "/%zz", "/%ff", "/a%C3"}) {
            assertThrows(IllegalArgumentException.class, () -> Segments.of(path), path);
        }
    }
}
