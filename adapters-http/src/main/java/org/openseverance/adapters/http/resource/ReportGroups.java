package org.openseverance.adapters.http.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openseverance.adapters.files.result.ResultJson;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.application.problem.Refused;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Takes a page of the groups of a dimension out of a stored report. */
final class ReportGroups {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportGroups() {}

    /**
     * The page as JSON.
     *
     * @param exchange that asks for it; its cursor's place is how many groups come before
     */
    static byte[] page(String report, String dimension, Exchange exchange) {
        String place = exchange.cursor();
        int from = place == null || !place.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(place);
        return ResultJson.bytes(json -> {
            try (JsonParser parser = FACTORY.createParser(report)) {
                List<String> known = new ArrayList<>();
                if (!find(parser, dimension, known)) {
                    throw unknown(dimension, known);
                }
                write(json, parser, from, exchange);
            } catch (IOException e) {
                throw new UncheckedIOException("a stored report cannot be read", e);
            }
        });
    }

    /** Goes to the list of the dimension's groups; gathers the names of others on the way. */
    private static boolean find(JsonParser parser, String dimension, List<String> known) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (!key.equals("dimensions")) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.nextToken();
                String name = parser.nextTextValue();
                parser.nextToken();
                parser.nextToken();
                if (dimension.equals(name)) {
                    return true;
                }
                known.add(String.valueOf(name));
                parser.skipChildren();
                parser.nextToken();
            }
        }
        return false;
    }

    private static void write(JsonGenerator json, JsonParser parser, int from, Exchange exchange) throws IOException {
        int limit = exchange.limit();
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        int place = 0;
        boolean more = false;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (place >= from && place < from + limit) {
                json.copyCurrentStructure(parser);
            } else {
                more |= place >= from;
                parser.skipChildren();
            }
            place++;
        }
        json.writeEndArray();
        if (more) {
            json.writeStringField("next", exchange.next(Integer.toString(from + limit)));
        }
        json.writeEndObject();
    }

    private static Refused unknown(String dimension, List<String> known) {
        Fault fault = new Fault(
                new Place("query", 0, 0, "/by"),
                "the what-if has no figures by " + dimension,
                known.isEmpty()
                        ? "It was asked for no groups: its own \"by\" was left out. Ask a what-if anew with \"by\": [\""
                                + dimension + "\"]."
                        : "It has them by " + String.join(", ", known) + ".");
        return Refused.faulty("The query says things that are wrong.", List.of(fault));
    }
}
