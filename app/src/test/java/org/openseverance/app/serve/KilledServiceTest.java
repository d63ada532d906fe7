package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service as a process of its own, killed while it imports, publishes and counts, and started again on the same folder. */
class KilledServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** Publishes one plan after the other until the service is gone. */
    private static List<String> publishing(Client client, CompletableFuture<Void> gone) {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        Thread publisher = new Thread(() -> {
            try {
                for (int i = 0; ; i++) {
                    String id = "killed/plan-" + i;
                    HttpResponse<String> answer = client.publish(
                            Payroll.text("one-week-per-year.yaml").replace(Payroll.ONE_WEEK, id), "If-None-Match", "*");
                    assertEquals(201, answer.statusCode(), answer.body());
                    acknowledged.add(id);
                }
            } catch (CompletionException cut) {
                gone.complete(null);
            }
        });
        publisher.setDaemon(true);
        publisher.start();
        return acknowledged;
    }

    @Test
    void whatWasAcknowledgedIsThereWhatWasNotIsThereWhollyOrNotAtAll() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        CompletableFuture<HttpResponse<String>> importing;
        List<String> acknowledged;
        String workforce;
        String job;
        try (ServiceProcess service = ServiceProcess.start(folder, "--job-lease-seconds", "3")) {
            Client client = service.client();
            Payroll.publishBoth(client);
            workforce = Payroll.importTexas(client);
            acknowledged = publishing(client, gone);
            importing = CompletableFuture.supplyAsync(
                    () -> Client.send(Payroll.texas(client, "Idempotency-Key", "killed")));
            Eventually.so(PATIENCE, () -> acknowledged.size() >= 3);
            job = Payroll.ask(client, Payroll.question(workforce, "2017-08-31", ""));
            Eventually.get(
                    PATIENCE,
                    () -> client.read("/v1/jobs/" + job),
                    read -> read.get("state").asText().equals("running"));
            service.kill();
        }
        gone.join();
        assertThrows(CompletionException.class, importing::join, "it was under way");

        try (ServiceProcess service = ServiceProcess.start(folder, "--job-lease-seconds", "3")) {
            Client client = service.client();
            checkPlans(client, acknowledged);
            checkImport(client, workforce);
            JsonNode over = client.over(job);
            assertEquals("done", over.get("state").asText(), over.toString());
            assertEquals(2, over.get("attempts").asInt(), "finished by the next server");
            JsonNode report = client.read("/v1/what-ifs/" + job).get("report");
            assertEquals(
                    "1085578658.79",
                    report.get("scenarios").get(0).get("cost_to_employer").asText());
            assertEquals(1, client.all("/v1/what-ifs").size());
            service.stop();
        }
    }

    private static void checkPlans(Client client, List<String> acknowledged) {
        List<String> stored = client.all("/v1/plans?origin=published&limit=1000").stream()
                .map(plan -> plan.get("id").asText())
                .filter(id -> id.startsWith("killed/"))
                .toList();
        assertTrue(stored.containsAll(acknowledged), acknowledged + " were acknowledged, there are " + stored);
        assertTrue(stored.size() <= acknowledged.size() + 1, "one was under way at most");
        for (String id : stored) {
            JsonNode plan = client.read("/v1/plans/" + Client.escaped(id));
            assertEquals(1, plan.get("number").asInt());
            String document =
                    client.get("/v1/plans/" + Client.escaped(id) + "/document").body();
            assertEquals(Payroll.text("one-week-per-year.yaml").replace(Payroll.ONE_WEEK, id), document);
            assertEquals(
                    1, client.all("/v1/audit?subject=" + Client.escaped(id)).size());
        }
    }

    private static void checkImport(Client client, String first) {
        List<String> before = client.all("/v1/workforces").stream()
                .map(head -> head.get("id").asText())
                .toList();
        assertEquals(List.of(first), before, "the import that was cut is not there at all");
        HttpResponse<String> again = Client.send(Payroll.texas(client, "Idempotency-Key", "killed"));
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(2, client.all("/v1/workforces").size());
        String id = Client.json(again).get("id").asText();
        JsonNode last = client.read("/v1/workforces/" + id + "/employees/TX152190");
        assertEquals(Payroll.PEOPLE + 1, last.get("row").asInt());
    }
}
