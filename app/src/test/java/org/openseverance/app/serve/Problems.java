package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;

/** What every refusal of the service must be. */
final class Problems {

    private Problems() {}

    /** The problem, once it is known to be one of RFC 9457 in all its parts. */
    static JsonNode check(String what, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        String told = what + ": " + answer.statusCode() + " " + type + " " + answer.body();
        assertTrue(answer.statusCode() >= 400, told);
        assertEquals("application/problem+json", type, told);
        JsonNode problem = Client.json(answer);
        for (String member : List.of("type", "title", "detail", "instance")) {
            assertTrue(
                    problem.path(member).isTextual()
                            && !problem.get(member).asText().isBlank(),
                    told);
        }
        assertTrue(problem.get("type").asText().startsWith("/problems#"), told);
        assertEquals(answer.statusCode(), problem.path("status").asInt(), told);
        assertTrue(!told.contains("Exception") && !told.contains("\tat "), told);
        for (JsonNode fault : problem.path("faults")) {
            assertTrue(fault.path("pointer").isTextual() && fault.path("detail").isTextual(), told);
        }
        return problem;
    }

    static JsonNode check(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return check("", answer);
    }
}
