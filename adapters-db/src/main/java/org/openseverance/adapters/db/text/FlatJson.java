package org.openseverance.adapters.db.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON in a text of the database. */
public final class FlatJson {

    /** Names come from files that others wrote, so they are not kept for the life of the program. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private FlatJson() {}

    /** Something that writes or reads JSON. */
    @FunctionalInterface
    public interface Step<J, T> {
        T take(J json) throws IOException;
    }

    /** The text that a step writes. */
    public static String text(Step<JsonGenerator, Object> step) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            step.take(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What a step reads from a text that {@link #text} made. */
    public static <T> T read(String text, Step<JsonParser, T> step) {
        try (JsonParser json = FACTORY.createParser(text)) {
            return step.take(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of texts. */
    public static String of(Map<String, String> texts) {
        return text(json -> {
            write(json, texts);
            return texts;
        });
    }

    public static Map<String, String> map(String text) {
        return read(text, json -> {
            json.nextToken();
            return map(json);
        });
    }

    public static void write(JsonGenerator json, Map<String, String> texts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    /** Reads an object of texts of which the reader stands on the beginning. */
    public static Map<String, String> map(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            texts.put(name, json.getText());
        }
        return texts;
    }
}
