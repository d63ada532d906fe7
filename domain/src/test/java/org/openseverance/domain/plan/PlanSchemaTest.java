package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlanSchemaTest {

    private static final Map<String, Object> SCHEMA = PlanSchema.document();

    private static void collectRefs(Object node, Set<String> refs) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String ref) {
                refs.add(ref.replace("#/$defs/", ""));
            }
            map.values().forEach(value -> collectRefs(value, refs));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collectRefs(item, refs));
        }
    }

    @Test
    void everyDefinitionThatIsReferredToExistsAndEveryOneIsUsed() {
        Set<String> refs = new TreeSet<>();
        collectRefs(SCHEMA, refs);
        Set<String> defined = new TreeSet<>();
        ((Map<?, ?>) Objects.requireNonNull(SCHEMA.get("$defs"))).keySet().forEach(key -> defined.add((String) key));
        assertEquals(defined, refs);
    }

    @Test
    void itsKeysAreThoseOfTheReader() {
        assertEquals(
                PlanShapes.PLAN.names(),
                List.copyOf(((Map<?, ?>) Objects.requireNonNull(SCHEMA.get("properties"))).keySet()));
        assertEquals(List.of("plan", "currency", "lines", "awards"), SCHEMA.get("required"));
        assertEquals(false, SCHEMA.get("additionalProperties"));
    }

    @Test
    void everyFormHasALineAndEveryOneThatNestsAValue() {
        Map<?, ?> defined = (Map<?, ?>) Objects.requireNonNull(SCHEMA.get("$defs"));
        for (FormKind kind : FormKind.values()) {
            assertTrue(defined.containsKey("line_" + kind.key()), kind.key());
            assertEquals(kind.nests(), defined.containsKey("form_" + kind.key()), kind.key());
        }
    }
}
