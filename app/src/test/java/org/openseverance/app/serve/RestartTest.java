package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.db.embedded.EmbeddedPostgres;
import org.openseverance.adapters.db.embedded.PostgresSettings;

/** The service and its database are stopped and started again: all is as it was. */
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PostgresSettings settings = Databases.settings("restart");

    /** Everything that can be read of a tenant, by address. */
    private static Map<String, String> everything(Client client) {
        List<String> addresses = new ArrayList<>(List.of("/v1/plans?limit=1000", "/v1/audit?limit=1000"));
        for (String kind : List.of("calculations", "workforces", "what-ifs", "jobs")) {
            addresses.add("/v1/" + kind);
            client.all("/v1/" + kind)
                    .forEach(item ->
                            addresses.add("/v1/" + kind + "/" + item.get("id").asText()));
        }
        for (String plan : List.of(Payroll.ONE_WEEK, Payroll.TWO_WEEKS)) {
            String path = "/v1/plans/" + Client.escaped(plan);
            addresses.addAll(List.of(path, path + "/document", path + "/revisions"));
        }
        client.all("/v1/workforces")
                .forEach(
                        item -> addresses.add("/v1/workforces/" + item.get("id").asText() + "/employees?limit=1000"));
        client.all("/v1/what-ifs").forEach(item -> {
            String path = "/v1/what-ifs/" + item.get("id").asText();
            addresses.addAll(List.of(path + "/report.csv", path + "/people?scenario=1&limit=1000"));
        });
        Map<String, String> everything = new LinkedHashMap<>();
        addresses.forEach(address -> {
            HttpResponse<String> answer = client.get(address);
            assertEquals(200, answer.statusCode(), address + ": " + answer.body());
            everything.put(address, answer.body());
        });
        return everything;
    }

    @Test
    void nothingIsLostByARestartAndTheRetentionRuleErasesPeopleOnly() {
        Map<String, String> before;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Running running = Running.start(Databases.at(postgres.url()), options -> options)) {
            Client client = running.someone("restart");
            Payroll.publishBoth(client);
            String workforce = Payroll.sample(client);
            client.over(Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ",\"by\":[\"department\"]")));
            String body = "{\"plan\":\"%s\",\"store\":true,\"employee\":{\"employee_id\":\"E0001\"}}";
            assertEquals(
                    201,
                    client.post("/v1/calculations", body.formatted(Payroll.ONE_WEEK))
                            .statusCode());
            before = everything(client);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
                Running running = Running.start(Databases.at(postgres.url()), options -> options)) {
            assertEquals(before, everything(running.someone("restart")));
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Service.Storage retained =
                    new Service.Storage(settings.folder(), postgres.url(), null, Duration.ofMillis(1));
            try (Running running = Running.start(retained, options -> options)) {
                Client client = running.someone("restart");
                JsonNode calculation = Eventually.get(
                        PATIENCE,
                        () -> client.all("/v1/calculations").get(0),
                        one -> one.get("erased").asBoolean());
                assertTrue(!calculation.has("employee_id"), calculation.toString());
                Map<String, String> after = everything(client);
                assertTrue(!after.toString().contains("E0001"), "nobody is named");
                assertEquals(before.get("/v1/plans?limit=1000"), after.get("/v1/plans?limit=1000"));
                JsonNode head = client.all("/v1/workforces").get(0);
                assertEquals(head.get("rows"), head.get("erased"));
            }
        }
    }

    @Test
    void aSlowImportEndsWellThoughTheServerStopsMeanwhile() {
        Running running = Running.start(Databases.at(Databases.url()), options -> options);
        Client client = running.someone("stopping");
        String rows = "employee_id,hire_date\nA-1,2020-01-01\nA-2,2021-01-01\n";
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write("POST /v1/workforces?name=slow HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token()
                    + "\r\nContent-Type: text/csv\r\nConnection: close\r\nContent-Length: " + rows.length() + "\r\n\r\n"
                    + rows.substring(0, 30));
            Eventually.pause(300);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(running::close);
            Eventually.pause(500);
            assertTrue(!stopped.isDone(), "it waits for what is under way");
            raw.write(rows.substring(30));
            String answer = raw.rest();
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
            stopped.join();
        }
        assertEquals(
                1, Running.shared().someone("stopping").all("/v1/workforces").size());
    }
}
