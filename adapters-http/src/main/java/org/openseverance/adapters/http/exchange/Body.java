package org.openseverance.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.adapters.http.problem.ProblemAnswers;
import org.openseverance.adapters.http.request.Bound;
import org.openseverance.adapters.http.request.RecordBinder;
import org.openseverance.domain.document.Node;

/**
 * A body that was read whole.
 *
 * @param mediaType in lower case, without parameters; empty where there is no body
 */
public record Body(String mediaType, byte[] bytes) {

    public static final Body NONE = new Body("", new byte[0]);

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * A JSON body as a record, with all that is wrong: values that are missing or stand twice, and what the record says.
     *
     * @throws org.openseverance.adapters.http.problem.Declined if it is no JSON
     */
    public <T extends Record> Bound<T> json(Class<T> type) {
        Reading reading = reading("request.json");
        Node tree = reading.node();
        if (tree == null) {
            throw ProblemAnswers.malformed("The body is not JSON that can be read.", reading.faults());
        }
        return RecordBinder.of(type).read(tree, reading.faults());
    }

    /** A YAML or JSON document and all that is wrong with it, for those who tell its faults themselves. */
    public Reading reading(String name) {
        return DocumentReader.read(name, bytes);
    }
}
