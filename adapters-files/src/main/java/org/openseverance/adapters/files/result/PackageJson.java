package org.openseverance.adapters.files.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.openseverance.application.explain.Explanation;

/** A package with its explanation as JSON. */
public final class PackageJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    /** Each with what it keeps for the next package. */
    private static final ThreadLocal<PackageWriter> WRITERS = ThreadLocal.withInitial(PackageWriter::new);

    private PackageJson() {}

    /** The package on one line, in UTF-8. The same package is always the same text. */
    public static byte[] bytes(Explanation explanation) {
        return WRITERS.get().write(explanation);
    }

    /** As {@link #bytes}, to be sent and given back. */
    public static LentBytes lent(Explanation explanation) {
        return WRITERS.get().lend(explanation);
    }

    /** Writes the package where a larger or an indented piece of JSON has come to need a value. */
    public static void write(JsonGenerator json, Explanation explanation) throws IOException {
        try (JsonParser written = FACTORY.createParser(bytes(explanation))) {
            written.nextToken();
            json.copyCurrentStructure(written);
        }
    }
}
