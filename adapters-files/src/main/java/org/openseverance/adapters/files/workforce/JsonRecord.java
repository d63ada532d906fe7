package org.openseverance.adapters.files.workforce;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the JSON object of a line, value by value. Numbers are taken as they are written, never through a floating-point number. */
final class JsonRecord {

    /** A record has a fourth of it. */
    private static final int DEEPEST = 8;

    private static final char[] TRUE = {'t', 'r', 'u', 'e'};
    private static final char[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Takes what stands in a record. */
    interface Values {
        /** A text or number; of null, nothing. */
        void value(JsonName name, char[] text, int from, int to);

        /** True or false, as a text. */
        void truth(JsonName name, char[] text);

        void list(JsonName name);

        /** Of an object its values are taken too. */
        void object(JsonName name);
    }

    private final JsonName root;
    private final Values values;
    private final Deque<JsonName> open = new ArrayDeque<>();
    /** How many characters of a line were read until something was wrong. */
    private int read;

    JsonRecord(JsonName root, Values values) {
        this.root = root;
        this.values = values;
    }

    /** How much of a line that something is wrong with was understood: what comes after may be somebody else's. */
    int read() {
        return read;
    }

    /** Null, or what is wrong with the line. */
    @Nullable
    String read(TextLines line) {
        read = 0;
        try (JsonParser parser = FACTORY.createParser(line.text(), line.from(), line.to() - line.from())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "is no JSON object; one for each employee was expected";
            }
            String wrong = record(parser);
            read = parser.currentLocation().getColumnNr() - 1;
            return wrong != null || parser.nextToken() == null
                    ? wrong
                    : "has something after its JSON object; each employee needs a line";
        } catch (JsonProcessingException e) {
            int column =
                    e.getLocation() == null ? 0 : Math.max(1, e.getLocation().getColumnNr());
            read = Math.max(0, column - 1);
            return "is broken JSON near character " + column + "; one object on a line was expected";
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private @Nullable String record(JsonParser parser) throws IOException {
        root.beginRecord();
        open.clear();
        open.push(root);
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_OBJECT) {
                open.pop();
                continue;
            }
            JsonName name = open.getFirst().inside(parser.currentName());
            if (name == null) {
                String bad = BadCharacters.fault(parser.currentName());
                return bad != null
                        ? "has a key that " + bad
                        : "has a key that is too long, or more than " + JsonName.MOST + " different keys came before";
            }
            if (!name.stands()) {
                return "has the key " + name.path() + " twice";
            }
            String wrong = value(name, parser);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String value(JsonName name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        switch (token) {
            case START_OBJECT -> {
                values.object(name);
                open.push(name);
                return open.size() > DEEPEST ? "has objects inside each other more than " + DEEPEST + " deep" : null;
            }
            case START_ARRAY -> {
                values.list(name);
                parser.skipChildren();
            }
            case VALUE_NULL -> values.value(name, TRUE, 0, 0);
            case VALUE_TRUE -> values.truth(name, TRUE);
            case VALUE_FALSE -> values.truth(name, FALSE);
            default -> {
                char[] text = parser.getTextCharacters();
                int from = parser.getTextOffset();
                int to = from + parser.getTextLength();
                while (from < to && isBlank(text[from])) {
                    from++;
                }
                while (to > from && isBlank(text[to - 1])) {
                    to--;
                }
                values.value(name, text, from, to);
            }
        }
        return null;
    }

    /** U+0000 is an escape here, so somebody wrote it: it is told, not passed over. */
    private static boolean isBlank(char c) {
        return c != 0 && RecordHandler.isBlank(c);
    }
}
