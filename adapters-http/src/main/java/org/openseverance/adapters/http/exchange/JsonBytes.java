package org.openseverance.adapters.http.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openseverance.adapters.files.result.ResultJson;

/** JSON in memory, on one line. */
public final class JsonBytes {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonBytes() {}

    public static byte[] of(ResultJson.Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    public static String text(ResultJson.Content content) {
        return new String(of(content), StandardCharsets.UTF_8);
    }
}
