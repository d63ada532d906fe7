package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Writes a stored report without its groups, which can be many and are read page by page: of each dimension the name. */
final class ReportHead {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportHead() {}

    static void write(JsonGenerator json, String report) throws IOException {
        try (JsonParser parser = FACTORY.createParser(report)) {
            parser.nextToken();
            json.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                json.writeFieldName(key);
                parser.nextToken();
                if (key.equals("dimensions")) {
                    names(json, parser);
                } else {
                    json.copyCurrentStructure(parser);
                }
            }
            json.writeEndObject();
        }
    }

    private static void names(JsonGenerator json, JsonParser parser) throws IOException {
        json.writeStartArray();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("dimension")) {
                    json.writeString(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        json.writeEndArray();
    }
}
