package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    /** Requests that say all that can be said, for a workforce. */
    private static final Map<String, String> FULL = Map.of("/v1/what-ifs", """
            {"workforce": "%s", "plan": "acme/one-week", "termination_date": "2026-06-30", "notice_date": "2026-05-01", "cause": "redundancy",
             "against": [{"plan": "packages/google-2023-01"}], "by": ["department"], "for": "department is Sales",
             "set": [{"plan": "acme/one-week", "path": "parameters.weeks_per_year", "value": "2"}],
             "sweeps": [{"plan": "acme/one-week", "path": "parameters.max_weeks", "range": "10..20/5"}]}
            """, "/v1/calculations", """
            {"plan": "acme/one-week", "store": false,
             "employee": {"employee_id": "1", "date_of_birth": "1980-02-29", "hire_date": "2010-01-01", "service_date": "2009-01-01", "department": "Sales",
               "work_location": {"country": "US", "subdivision": "US-TX", "site": "Austin"}, "full_time_equivalent": "0.5",
               "pay": {"rate": "52000", "currency": "USD", "period": "year"}, "benefits": {"rate": "100", "currency": "USD", "period": "month"},
               "pay_history": [{"from": "2026-01-01", "to": "2026-01-31", "amount": "4000", "bonus_included": "500"}],
               "absences": [{"from": "2020-01-01", "to": "2020-06-30", "kind": "parental"}],
               "time_off_balance": {"days": "5", "hours": "2"}},
             "separation": {"notice_date": "2026-05-01", "last_day_of_work": "2026-06-30", "termination_date": "2026-06-30", "cause": "redundancy"},
             "employer": {"headcount": "100", "annual_payroll": "1000000"},
             "inputs": {"signed_release": "true"},
             "overrides": [{"line": "severance", "value": "1", "reason": "agreed", "by": "jd"}]}
            """);

    private final Client client = Running.shared().someone("fuzz-" + UUID.randomUUID());
    private ContractRequests requests;
    private String workforce = "";

    @BeforeEach
    void storeWhatTheExamplesSpeakOf() {
        JsonNode contract = client.read("/openapi.json");
        String plan = contract.at("/paths/~1v1~1plans~1{plan}/put/requestBody/content/application~1yaml/example")
                .asText();
        assertEquals(201, client.publish(plan, "If-None-Match", "*").statusCode());
        String rows = contract.at("/paths/~1v1~1workforces/post/requestBody/content/text~1csv/example")
                .asText();
        workforce = Payroll.csv(client, "spring", rows);
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
    void aValueOfEveryKindAtEveryPlaceOfABodyIsAnsweredOrRefused() {
        List<String> defects = new ArrayList<>();
        int asked = 0;
        List<SpoiltRequest> all = new ArrayList<>(requests.valid());
        FULL.forEach((address, body) -> {
            HttpResponse<String> answer = client.post(address, body.formatted(workforce));
            assertTrue(answer.statusCode() < 300, () -> address + ": " + answer.body());
        });
        FULL.forEach((address, body) -> all.add(new SpoiltRequest(
                "POST",
                address,
                Map.of("Content-Type", "application/json"),
                body.formatted(workforce).getBytes(StandardCharsets.UTF_8))));
        for (SpoiltRequest each : all) {
            for (SpoiltRequest request : Spoiler.withEveryKind(each)) {
                asked++;
                ask(request, new TreeMap<>(), defects);
            }
        }
        assertEquals(List.of(), defects);
        assertTrue(asked > 500, "the bodies of the contract's examples are many: " + asked);
    }

    @Test
    void aThousandSpoiltRequestsAreRefusedAsProblems() {
        Random random = new Random(SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> defects = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            ask(requests.spoilt(random), statuses, defects);
        }
        assertEquals(List.of(), defects, defects.size() + " defects; statuses " + statuses);
        assertTrue(statuses.getOrDefault(422, 0) > 200 && statuses.getOrDefault(200, 0) > 50, statuses.toString());
        assertTrue(statuses.size() >= 9, "many ways to be wrong: " + statuses);
        String plan = "/v1/plans/acme%2Fone-week";
        assertEquals("acme/one-week", client.read(plan).get("id").asText(), "it answers afterwards");
    }

    private void ask(SpoiltRequest request, Map<Integer, Integer> statuses, List<String> defects) {
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
}
