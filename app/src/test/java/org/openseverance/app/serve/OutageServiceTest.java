package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.db.embedded.PostgresSettings;

/** PostgreSQL stops, or is killed, while the service imports and counts; the service says so meanwhile, and recovers by itself. */
class OutageServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static PostgresSettings settings;
    private static EmbeddedPostgres postgres;
    private static Running running;
    private static Client client;
    private static String workforce;

    @BeforeAll
    static void start() {
        settings = Databases.settings("outage");
        postgres = EmbeddedPostgres.start(settings);
        running = Running.start(Databases.at(postgres.url()), options -> options);
        client = running.someone("outage");
        Payroll.publishBoth(client);
        workforce = Payroll.importTexas(client);
    }

    @AfterAll
    static void stop() {
        running.close();
        postgres.close();
    }

    private static void startAgain() {
        postgres = EmbeddedPostgres.start(settings);
        Eventually.so(PATIENCE, () -> Client.send(client.open("/health/ready")).statusCode() == 200);
    }

    @Test
    void anImportThatLosesItsDatabaseStoresNothingAndItsRetryStoresOnce() {
        int before = client.all("/v1/workforces").size();
        CompletableFuture<HttpResponse<String>> importing =
                CompletableFuture.supplyAsync(() -> Client.send(Payroll.texas(client, "Idempotency-Key", "retry")));
        Eventually.so(PATIENCE, () -> Databases.isWritten(postgres.url()));
        postgres.stop();

        HttpResponse<String> lost = importing.join();
        checkUnavailable("the import", lost);
        checkAllSayThatItIsAway();

        startAgain();
        assertEquals(before, client.all("/v1/workforces").size());
        assertEquals(Payroll.PEOPLE, Databases.number(postgres.url(), "select count(*) from openseverance.employee"));
        HttpResponse<String> again = Client.send(Payroll.texas(client, "Idempotency-Key", "retry"));
        assertEquals(201, again.statusCode(), again.body());
        HttpResponse<String> oncemore = Client.send(Payroll.texas(client, "Idempotency-Key", "retry"));
        assertEquals(again.body(), oncemore.body());
        assertEquals(before + 1, client.all("/v1/workforces").size());
        assertEquals(
                2L * Payroll.PEOPLE, Databases.number(postgres.url(), "select count(*) from openseverance.employee"));
        String id = Client.json(again).get("id").asText();
        assertEquals(1, client.all("/v1/audit?subject=" + id).size());
    }

    private static void checkUnavailable(String what, HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), what + ": " + answer.body());
        Problems.check(what, answer);
        int seconds =
                Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds >= 1 && seconds <= 60, what + ": Retry-After " + seconds);
    }

    private static void checkAllSayThatItIsAway() {
        for (String list : List.of("workforces", "what-ifs", "jobs", "calculations", "audit")) {
            checkUnavailable(list, client.get("/v1/" + list));
        }
        checkUnavailable(
                "a calculation to store",
                client.post("/v1/calculations", "{\"plan\":\"" + Payroll.ONE_WEEK + "\",\"store\":true}"));
        checkUnavailable(
                "a publication",
                client.publish(
                        Payroll.text("one-week-per-year.yaml").replace(Payroll.ONE_WEEK, "outage/new"),
                        "If-None-Match",
                        "*"));
        checkUnavailable("readiness", Client.send(client.open("/health/ready")));
        assertEquals(200, Client.send(client.open("/health/live")).statusCode());
    }

    @Test
    void aJobWhoseDatabaseIsKilledIsFinishedOnce() {
        String id = Payroll.ask(
                client,
                Payroll.question(
                        workforce,
                        "2017-08-31",
                        ",\"sweeps\":[{\"path\":\"parameters.max_weeks\",\"range\":\"10..26/1\"}]"));
        Eventually.get(
                PATIENCE,
                () -> client.read("/v1/jobs/" + id),
                job -> job.get("state").asText().equals("running"));
        Databases.kill(settings);
        postgres.stop();
        checkUnavailable("the job", client.get("/v1/jobs/" + id));
        startAgain();

        JsonNode job = client.over(id);
        assertEquals("done", job.get("state").asText(), job.toString());
        assertEquals(2, job.get("attempts").asInt(), "begun again after the outage");
        JsonNode whatIf = client.read("/v1/what-ifs/" + id);
        JsonNode scenarios = whatIf.get("report").get("scenarios");
        assertEquals("1085578658.79", scenarios.get(0).get("cost_to_employer").asText());
        assertEquals(19, scenarios.size());
        assertEquals(1, client.all("/v1/what-ifs").size());
    }
}
