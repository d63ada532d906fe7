package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openseverance.app.Session;

/** The public payroll of Texas, where it lies beside the checkout, and the example plans, over HTTP. */
final class Payroll {

    static final Path TEXAS =
            Session.ROOT.resolve("../shared/data/us_tx_state_2017.csv.gz").normalize();
    static final String ONE_WEEK = "examples/one-week-per-year";
    static final String TWO_WEEKS = "examples/two-weeks-per-year";
    static final int PEOPLE = 152_190;

    private Payroll() {}

    /** The body is gzipped CSV. */
    static HttpRequest.Builder texas(Client client, String... headers) {
        assertTrue(Files.exists(TEXAS), "the public payroll is not beside the checkout: " + TEXAS);
        HttpRequest.Builder request = client.request("/v1/workforces?name=texas")
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip");
        try {
            request.POST(HttpRequest.BodyPublishers.ofFile(TEXAS));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    static String importTexas(Client client) {
        HttpResponse<String> answer = Client.send(texas(client));
        assertEquals(201, answer.statusCode(), answer.body());
        return Client.json(answer).get("id").asText();
    }

    static String csv(Client client, String name, String csv) {
        HttpResponse<String> answer = Client.send(client.write("POST", "/v1/workforces?name=" + name, "text/csv", csv));
        assertEquals(201, answer.statusCode(), answer.body());
        return Client.json(answer).get("id").asText();
    }

    static String sample(Client client) {
        return csv(client, "sample", text("sample-workforce.csv"));
    }

    static String text(String example) {
        try {
            return Files.readString(Session.example(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void publishBoth(Client client) {
        for (String plan : new String[] {"one-week-per-year.yaml", "two-weeks-per-year.yaml"}) {
            HttpResponse<String> answer = client.publish(text(plan), "If-None-Match", "*");
            assertEquals(201, answer.statusCode(), answer.body());
        }
    }

    /** Two plans over a workforce. */
    static String question(String workforce, String end, String more) {
        return "{\"workforce\":\"%s\",\"plan\":\"%s\",\"against\":[{\"plan\":\"%s\"}],\"termination_date\":\"%s\"%s}"
                .formatted(workforce, ONE_WEEK, TWO_WEEKS, end, more);
    }

    /** The id of a what-if that is accepted. */
    static String ask(Client client, String question, String... headers) {
        HttpResponse<String> answer = client.post("/v1/what-ifs", question, headers);
        assertEquals(202, answer.statusCode(), answer.body());
        JsonNode job = Client.json(answer);
        assertEquals(
                "/v1/what-ifs/" + job.get("id").asText(),
                answer.headers().firstValue("Location").orElseThrow());
        return job.get("id").asText();
    }
}
