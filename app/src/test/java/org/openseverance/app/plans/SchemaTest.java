package org.openseverance.app.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openseverance.app.Session;

class SchemaTest {

    @Test
    void thePublishedSchemaIsThatOfTheReader() throws IOException {
        assertEquals(
                Session.run("schema").out(),
                Files.readString(Session.ROOT.resolve("docs/plan.schema.json")),
                "write it anew: ./severance schema > docs/plan.schema.json");
    }
}
