package org.openseverance.adapters.http.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openseverance.domain.document.Fault;

/** A problem as {@code application/problem+json} (RFC 9457), with the members advice and faults beside the standard ones. */
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory FACTORY = new JsonFactory();

    private ProblemJson() {}

    /**
     * The body.
     *
     * @param instance a URI reference that names this occurrence
     */
    public static byte[] write(ProblemAnswer problem, String instance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", problem.kind().type());
            json.writeStringField("title", problem.kind().title());
            json.writeNumberField("status", problem.status());
            json.writeStringField("detail", problem.detail());
            json.writeStringField("instance", instance);
            if (!problem.advice().isEmpty()) {
                json.writeStringField("advice", problem.advice());
            }
            if (!problem.faults().isEmpty()) {
                json.writeArrayFieldStart("faults");
                for (Fault fault : problem.faults()) {
                    fault(json, fault);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void fault(JsonGenerator json, Fault fault) throws IOException {
        json.writeStartObject();
        String file = fault.place().file();
        json.writeStringField("in", file.equals("query") || file.equals("header") ? file : "body");
        json.writeStringField("pointer", fault.place().pointer());
        json.writeStringField("detail", fault.message());
        if (!fault.advice().isEmpty()) {
            json.writeStringField("advice", fault.advice());
        }
        if (fault.place().line() > 0) {
            json.writeNumberField("line", fault.place().line());
        }
        if (fault.place().column() > 0) {
            json.writeNumberField("column", fault.place().column());
        }
        json.writeEndObject();
    }
}
