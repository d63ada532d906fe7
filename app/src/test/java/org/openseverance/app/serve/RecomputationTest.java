package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openseverance.adapters.files.leaver.CaseFile;
import org.openseverance.adapters.files.library.PlanFolder;
import org.openseverance.application.cases.WorkedCase;

/** What was worked out is worked out again, to the letter, whatever was published since. */
class RecomputationTest {

    private final Client client = Running.shared().someone("recompute");

    /** The first worked case of each plan, as it stands beside the plan. */
    private static Map<String, JsonNode> examples() throws IOException {
        Map<String, JsonNode> examples = new HashMap<>();
        CaseFile reader = new CaseFile(PlanFolder.shipped());
        PlanFolder.shipped().caseFiles().forEach((file, text) -> {
            List<String> plans =
                    reader.read(file, text).stream().map(WorkedCase::plan).toList();
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < plans.size(); i++) {
                ObjectNode given = (ObjectNode) Client.json(lines.get(i)).get("given");
                if (given.has("inputs")) {
                    ((ObjectNode) given.get("inputs")).remove("package");
                }
                examples.putIfAbsent(plans.get(i), given);
            }
        });
        return examples;
    }

    private String store(String plan, JsonNode given) {
        ObjectNode body = given.deepCopy();
        body.put("plan", plan).put("store", true);
        HttpResponse<String> stored = client.post("/v1/calculations", body.toString());
        assertEquals(201, stored.statusCode(), plan + ": " + stored.body());
        return Client.json(stored).get("id").asText();
    }

    private JsonNode recompute(String id) {
        HttpResponse<String> answer = client.post("/v1/calculations/" + id + "/recomputation", "");
        assertEquals(200, answer.statusCode(), answer.body());
        return Client.json(answer);
    }

    @Test
    void everyShippedPlanGivesTheSameAgain() throws IOException {
        Map<String, JsonNode> examples = examples();
        List<String> entitled = new ArrayList<>();
        List<String> ids = client.all("/v1/plans?origin=library&limit=1000").stream()
                .map(plan -> plan.get("id").asText())
                .toList();
        assertTrue(ids.size() > 50, ids.size() + " plans are shipped");
        for (String plan : ids) {
            JsonNode given = examples.getOrDefault(plan, Client.json("{\"employee\":{\"employee_id\":\"A-1\"}}"));
            JsonNode again = recompute(store(plan, given));
            assertEquals("true: []", again.get("matches") + ": " + again.get("differences"), plan);
            if (again.get("answer").get("outcome").asText().equals("entitled")) {
                entitled.add(plan);
            }
        }
        assertTrue(entitled.size() >= 15, "with figures: " + entitled);
    }

    @Test
    void aNewRevisionOfThePlanBeneathChangesNothingOfWhatWasStored() {
        String base = Payroll.text("one-week-per-year.yaml").replace(Payroll.ONE_WEEK, "recompute/base");
        assertEquals(201, client.publish(base, "If-None-Match", "*").statusCode());
        String company = """
                plan: recompute/company
                title: What the law gives, as the company pays it
                currency: USD
                cites: a handbook
                missing_day: last day
                lines:
                  severance: {from_plan: recompute/base, line: severance}
                awards:
                  severance_pay: {amount: severance, paid: with the last salary}
                """;
        HttpResponse<String> published = client.publish(company, "If-None-Match", "*");
        assertEquals(201, published.statusCode(), published.body());
        JsonNode given = Client.json("""
                {"employee": {"employee_id": "R-1", "hire_date": "2016-06-30", "pay": {"rate": "52000.00", "currency": "USD", "period": "year"}},
                 "separation": {"cause": "redundancy", "termination_date": "2026-06-30"}}
                """);
        String before = store("recompute/company", given);
        String twice = base.replace("value: 1,", "value: 2,");
        HttpResponse<String> second = client.publish(
                twice,
                "If-Match",
                client.get("/v1/plans/recompute%2Fbase")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        assertEquals(201, second.statusCode(), second.body());

        JsonNode again = recompute(before);
        assertEquals("true: []", again.get("matches") + ": " + again.get("differences"));
        assertEquals("10000.00", severance(again.get("answer")));
        assertEquals(
                "20000.00",
                severance(client.read("/v1/calculations/" + store("recompute/company", given))
                        .get("answer")));
        assertEquals(
                "recompute/base recompute/company",
                client.read("/v1/calculations/" + before).get("revisions").properties().stream()
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private static String severance(JsonNode answer) {
        return answer.get("awards").get(0).get("amount").get("amount").asText();
    }
}
