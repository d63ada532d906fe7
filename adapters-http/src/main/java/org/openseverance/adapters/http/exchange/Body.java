package org.openseverance.adapters.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.adapters.http.problem.ProblemAnswers;
import org.openseverance.application.problem.Refused;
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
     * The tree of a JSON body, each value with its place.
     *
     * @throws Refused if values are missing or stand twice
     * @throws org.openseverance.adapters.http.problem.Declined if it is no JSON
     */
    public Node json() {
        return sound(reading("request.json"));
    }

    /** A YAML or JSON document and all that is wrong with it, for those who tell its faults themselves. */
    public Reading reading(String name) {
        return DocumentReader.read(name, bytes);
    }

    private static Node sound(Reading reading) {
        Node node = reading.node();
        if (node == null) {
            throw ProblemAnswers.malformed("The body is not JSON that can be read.", reading.faults());
        }
        if (!reading.isSound()) {
            throw Refused.faulty("The body says things that are wrong.", List.copyOf(reading.faults()));
        }
        return node;
    }
}
