package org.openseverance.adapters.http.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** What a schema says, with the parts of {@code allOf} taken together. */
final class Schemas {

    private Schemas() {}

    /** The properties in order, by name. Their references are not followed. */
    static Map<String, Node> properties(Outline outline, Node schema) {
        Map<String, Node> all = new LinkedHashMap<>();
        Node found = outline.follow(schema);
        for (Node part : Outline.items(outline.at(found, "allOf"))) {
            all.putAll(properties(outline, part));
        }
        all.putAll(Outline.entries(outline.at(found, "properties")));
        return all;
    }

    /** The names of the properties that must be there. */
    static Set<String> required(Outline outline, Node schema) {
        Set<String> all = new LinkedHashSet<>();
        Node found = outline.follow(schema);
        for (Node part : Outline.items(outline.at(found, "allOf"))) {
            all.addAll(required(outline, part));
        }
        all.addAll(Outline.texts(outline.at(found, "required")));
        return all;
    }

    /** The schema of a property, by its name or by what is said of all others. */
    static Node property(Outline outline, Node schema, String name) {
        Node named = properties(outline, schema).get(name);
        return named != null ? outline.follow(named) : outline.at(schema, "additionalProperties");
    }

    /** The types of a schema; none if it does not say. */
    static List<String> types(Node schema) {
        String one = Outline.text(schema, "type");
        return one != null
                ? List.of(one)
                : Outline.texts(Outline.entries(schema).get("type"));
    }
}
