package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand requests made of the contract, most of them spoilt in one way or several: none is answered by a failure of the service. */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("severance.fuzz.requests", 1_000);
    private static final long SEED = Long.getLong("severance.fuzz.seed", 20_261_123);

    private final Client client = Running.shared().someone("fuzz-" + UUID.randomUUID());
    private ContractRequests requests;

    @BeforeEach
    void storeWhatTheExamplesSpeakOf() {
        JsonNode contract = client.read("/openapi.json");
        String plan = contract.at("/paths/~1v1~1plans~1{plan}/put/requestBody/content/application~1yaml/example")
                .asText();
        assertEquals(201, client.publish(plan, "If-None-Match", "*").statusCode());
        String rows = contract.at("/paths/~1v1~1workforces/post/requestBody/content/text~1csv/example")
                .asText();
        String workforce = Payroll.csv(client, "spring", rows);
        String revision =
                client.read("/v1/plans/acme%2Fone-week").get("revision").asText();
        String whatIf = Payroll.ask(
                client,
                "{\"workforce\":\"%s\",\"plan\":\"acme/one-week\",\"termination_date\":\"2026-06-30\",\"by\":[\"department\"],\"set\":[{\"path\":\"parameters.weeks_per_year\",\"value\":\"2\"}]}"
                        .formatted(workforce));
        client.over(whatIf);
        String calculation = Client.json(client.post("/v1/calculations", "{\"plan\":\"acme/one-week\",\"store\":true}"))
                .get("id")
                .asText();
        requests = new ContractRequests(
                contract,
                Map.of(
                        "/v1/workforces", workforce,
                        "/v1/calculations", calculation,
                        "/v1/what-ifs", whatIf,
                        "/v1/jobs", whatIf,
                        "revision", revision));
    }

    @Test
    void theContractsOwnExamplesAreAnswered() {
        for (SpoiltRequest request : requests.valid()) {
            HttpResponse<String> answer = Client.send(request.over(client));
            // the plan is published already, and the job is over
            Set<Integer> expected = Set.of(200, 201, 202, 409, 412);
            assertTrue(
                    expected.contains(answer.statusCode()), request + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    @Test
    void aThousandSpoiltRequestsAreRefusedAsProblems() {
        Random random = new Random(SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> defects = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            SpoiltRequest request = requests.spoilt(random);
            try {
                HttpResponse<String> answer = Client.send(request.over(client));
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() >= 500) {
                    defects.add(request + ": " + answer.statusCode() + " " + answer.body());
                } else if (answer.statusCode() >= 400 && !request.method().equals("HEAD")) {
                    Problems.check(request.toString(), answer);
                }
            } catch (CompletionException | AssertionError defect) {
                defects.add(request + ": " + defect);
            }
        }
        assertEquals(List.of(), defects, defects.size() + " defects; statuses " + statuses);
        assertTrue(statuses.getOrDefault(422, 0) > 200 && statuses.getOrDefault(200, 0) > 50, statuses.toString());
        assertTrue(statuses.size() >= 9, "many ways to be wrong: " + statuses);
        String plan = "/v1/plans/acme%2Fone-week";
        assertEquals("acme/one-week", client.read(plan).get("id").asText(), "it answers afterwards");
    }
}
