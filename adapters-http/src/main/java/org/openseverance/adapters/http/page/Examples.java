package org.openseverance.adapters.http.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.openseverance.adapters.http.contract.Outline;
import org.openseverance.domain.document.Node;

/** Examples of bodies as they go over the wire, indented for reading. */
final class Examples {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private Examples() {}

    /** The example of a media type's content; empty if there is none. */
    static String text(Outline outline, Node content) {
        Node example = Outline.entries(content).get("example");
        if (example == null) {
            return "";
        }
        return example instanceof Node.Scalar scalar
                ? scalar.text()
                : json(outline, example, outline.at(content, "schema"));
    }

    private static String json(Outline outline, Node example, Node schema) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent));
            new TypedJson(outline, json).write(example, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return out.toString();
    }
}
