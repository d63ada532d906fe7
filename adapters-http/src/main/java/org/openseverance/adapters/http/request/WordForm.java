package org.openseverance.adapters.http.request;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;

/**
 * A word of an enum: its {@code label()} where it has one, else its name in lower case.
 *
 * @param words the constants by their words
 */
record WordForm(Map<String, Object> words) implements ValueForm {

    static WordForm of(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(word(type, (Enum<?>) constant), constant);
        }
        return new WordForm(words);
    }

    private static String word(Class<?> type, Enum<?> constant) {
        try {
            Method label = type.getMethod("label");
            return String.valueOf(label.invoke(constant));
        } catch (NoSuchMethodException none) {
            return constant.name().toLowerCase(Locale.ROOT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " does not tell its labels", e);
        }
    }

    @Override
    public @Nullable Object read(Node node, Faults faults) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        Object constant = words.get(text);
        if (constant == null) {
            faults.add(
                    node.place(),
                    Entries.found(node) + " stands here; expected one of " + String.join(", ", words.keySet()),
                    text.isEmpty() ? "" : Nearest.advice(text, words.keySet()));
        }
        return constant;
    }
}
