package org.openseverance.adapters.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openseverance.domain.document.Node;

/** A document as JSON for people and programs: keys in the order of writing, every scalar a string. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private JsonText() {}

    /** The document, indented by two spaces, without a line break at its end. */
    public static String of(Node document) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));
            write(document, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return out.toString();
    }

    /** Writes the document where a larger piece of JSON has come to need a value. */
    public static void write(Node node, JsonGenerator out) throws IOException {
        if (node instanceof Node.Scalar scalar) {
            out.writeString(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            out.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (node instanceof Node.Mapping mapping) {
            out.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                out.writeFieldName(entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        }
    }
}
