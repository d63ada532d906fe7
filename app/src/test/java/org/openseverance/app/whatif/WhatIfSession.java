package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.openseverance.app.Session;

/** Runs of the command what-if, and the examples that it is tried on. */
final class WhatIfSession {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Path SAMPLE = Session.example("sample-workforce.csv");
    static final Path ONE_WEEK = Session.example("one-week-per-year.yaml");
    static final Path TWO_WEEKS = Session.example("two-weeks-per-year.yaml");

    private WhatIfSession() {}

    static JsonNode json(Object... more) throws IOException {
        Object[] args = new Object[more.length + 3];
        args[0] = "what-if";
        args[1] = "--format";
        args[2] = "json";
        System.arraycopy(more, 0, args, 3, more.length);
        Session session = Session.run(args);
        assertEquals(0, session.code(), session.err());
        return JSON.readTree(session.out());
    }

    static JsonNode sample(Object... more) throws IOException {
        Object[] args = new Object[more.length + 6];
        List<Object> first = List.of("--workforce", SAMPLE, "--plan", ONE_WEEK, "--end", "2026-06-30");
        first.toArray(args);
        System.arraycopy(more, 0, args, 6, more.length);
        return json(args);
    }

    static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asText());
    }
}
