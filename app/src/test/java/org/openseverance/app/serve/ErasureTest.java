package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's facts go wherever they are kept; what was done stays in the audit, by hashes. */
class ErasureTest {

    /** In no other test, and as hard for addresses as an id can be. */
    private static final String ID = "Zoë/ß %2F+ 100%";

    private static final String SALARY = "987654.32";
    private static final String ROWS =
            "employee_id,hire_date,department,base_pay_rate,base_pay_period,base_pay_currency\n"
                    + "\"" + ID + "\",2001-02-03,Secret Service," + SALARY + ",year,USD\n"
                    + "B-2,2010-01-01,Sales,50000.00,year,USD\n"
                    + "B-3,2012-01-01,Sales,60000.00,year,USD\n";

    private final Client client = Running.shared().someone("erasure-" + UUID.randomUUID());

    private HttpResponse<String> calculation(String id) {
        return client.post("/v1/calculations", """
                {"plan": "%s", "store": true,
                 "employee": {"employee_id": "%s", "hire_date": "2001-02-03", "pay": {"rate": "%s", "currency": "USD", "period": "year"}},
                 "separation": {"cause": "redundancy", "termination_date": "2026-06-30"}}
                """.formatted(Payroll.ONE_WEEK, id, SALARY));
    }

    private String calculation() {
        HttpResponse<String> stored = calculation(ID);
        assertEquals(201, stored.statusCode(), stored.body());
        return Client.json(stored).get("id").asText();
    }

    private HttpResponse<String> erase() {
        return erase(ID);
    }

    private HttpResponse<String> erase(String id) {
        return Client.send(client.request("/v1/employees/" + Client.escaped(id))
                .method("DELETE", HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void nothingTellsOfAPersonWhoWasErased() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(client, "erasure", ROWS);
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ",\"by\":[\"department\"]"));
        client.over(whatIf);
        String calculation = calculation();
        String people = "/v1/what-ifs/" + whatIf + "/people?scenario=1";
        String employee = "/v1/workforces/" + workforce + "/employees/" + Client.escaped(ID);
        assertEquals(ID, client.read(employee).get("employee_id").asText());
        assertEquals(ID, client.all(people).get(0).get("employee_id").asText());
        assertTrue(client.get("/v1/what-ifs/" + whatIf).body().contains(ID), "the report explains the largest gain");
        JsonNode before = client.read("/v1/calculations/" + calculation);
        int deeds = client.all("/v1/audit").size();

        assertEquals("{\"erased\":2}", erase().body().strip());

        Problems.check(404, client.get(employee));
        JsonNode row = client.all("/v1/workforces/" + workforce + "/employees").get(0);
        assertEquals("true {}", row.get("erased") + " " + row.get("facts"));
        assertEquals(1, client.read("/v1/workforces/" + workforce).get("erased").asInt());
        assertEquals(
                List.of("B-3", "B-2"),
                client.all(people).stream()
                        .map(person -> person.get("employee_id").asText())
                        .toList());
        JsonNode after = client.read("/v1/calculations/" + calculation);
        assertTrue(after.get("erased").asBoolean());
        assertFalse(after.has("question") || after.has("answer") || after.has("employee_id"), after.toString());
        assertEquals(before.get("question_hash"), after.get("question_hash"));
        assertEquals(before.get("answer_hash"), after.get("answer_hash"));
        Problems.check(409, client.post("/v1/calculations/" + calculation + "/recomputation", ""));
        assertEquals(List.of(), client.all("/v1/calculations?employee_id=" + Client.escaped(ID)));

        JsonNode report = client.read("/v1/what-ifs/" + whatIf).get("report");
        assertEquals(3, report.get("people").asInt(), "sums stay");
        for (String place : List.of(
                "/v1/what-ifs/" + whatIf,
                "/v1/what-ifs/" + whatIf + "/report.csv",
                "/v1/workforces/" + workforce + "/faults",
                "/v1/audit?limit=1000")) {
            String told = client.get(place).body();
            assertFalse(told.contains(ID) || told.contains("Zo") || told.contains(SALARY), place + ": " + told);
        }
        List<JsonNode> audit = client.all("/v1/audit");
        assertEquals(deeds + 3, audit.size(), "what was done stays");
        JsonNode ofPerson = audit.stream()
                .filter(deed -> deed.get("subject").asText().matches("hmac-sha256:[0-9a-f]{64}"))
                .findFirst()
                .orElseThrow();
        assertEquals("erased", ofPerson.get("action").asText());
        assertEquals(
                "{\"calculations\":\"1\",\"rows\":\"1\"}",
                ofPerson.get("details").toString());
        for (String reached : List.of(calculation, workforce)) {
            JsonNode deed = client.all("/v1/audit?subject=" + reached).get(0);
            assertEquals("erased", deed.get("action").asText());
            assertEquals(ofPerson.get("subject"), deed.at("/details/person"));
        }
        assertEquals("{\"erased\":0}", erase().body().strip());
        assertNothingIsLeftInTheDatabase();
    }

    @Test
    void aRowThatWasNotKeptIsErasedFromItsFaults() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(
                client, "faulty", "employee_id,hire_date\nF-1,2020-01-01\nF-2,the day of the flood\nF-3,soon\n");
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ""));
        client.over(whatIf);
        String faults = "/v1/workforces/" + workforce + "/faults";
        assertTrue(client.get("/v1/what-ifs/" + whatIf).body().contains("flood"));

        assertEquals("{\"erased\":1}", erase("F-2").body().strip());

        assertEquals("", client.all(faults).get(0).get("value").asText());
        assertEquals("soon", client.all(faults).get(1).get("value").asText());
        assertFalse(client.get("/v1/what-ifs/" + whatIf).body().contains("flood"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u00a0", "\u2003", "\u2007", "\u3000"})
    void blanksAroundAnIdAreNoPartOfItAnywhere(String blank) {
        Payroll.publishBoth(client);
        String id = blank + "WS 1" + blank;
        String json = id.replace("\t", "\\t");
        String csv = Payroll.csv(client, "csv", "employee_id,hire_date\n" + id + ",2020-01-01\n");
        HttpResponse<String> lines = Client.send(client.write(
                "POST",
                "/v1/workforces?name=lines",
                "application/x-ndjson",
                "{\"employee_id\": \"" + json + "\", \"hire_date\": \"2020-01-01\"}\n"));
        assertEquals(201, lines.statusCode(), lines.body());
        JsonNode stored = Client.json(calculation(json));
        assertEquals("WS 1", stored.get("employee_id").asText());
        String employee = "/v1/workforces/" + csv + "/employees/";
        for (String asked : List.of("WS 1", id)) {
            assertEquals(
                    "WS 1",
                    client.read(employee + Client.escaped(asked))
                            .get("employee_id")
                            .asText());
            assertEquals(
                    1,
                    client.all("/v1/calculations?employee_id=" + Client.escaped(asked))
                            .size());
        }

        assertEquals("{\"erased\":3}", erase(id).body().strip());
        Problems.check(404, erase(blank));
    }

    @Test
    void aLineWithAForgottenQuoteIsErasedByTheIdOnIt() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(
                client,
                "quote",
                "employee_id,hire_date,base_pay_rate,base_pay_period\nQ-1,2020-01-01,\"52001,year\nQ-2,2020-01-01,\"52002,year\nQ-3,2020-01-01,1,year\n");
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ""));
        client.over(whatIf);
        String faults = "/v1/workforces/" + workforce + "/faults";
        assertTrue(client.get(faults).body().contains("52001"));

        assertEquals("{\"erased\":1}", erase("Q-1").body().strip());

        for (String place : List.of(faults, "/v1/what-ifs/" + whatIf)) {
            String told = client.get(place).body();
            assertFalse(told.contains("Q-1") || told.contains("52001"), place + ": " + told);
            assertTrue(told.contains("52002"), "the other stays");
        }
    }

    @Test
    void theReasonOfAnOverrideIsErasedWithItsCalculation() {
        Payroll.publishBoth(client);
        HttpResponse<String> stored = client.post("/v1/calculations", """
                {"plan": "%s", "store": true,
                 "employee": {"employee_id": "R-1", "hire_date": "2001-02-03", "pay": {"rate": "52000", "currency": "USD", "period": "year"}},
                 "separation": {"cause": "redundancy", "termination_date": "2026-06-30"},
                 "overrides": [{"line": "severance_weeks", "value": "30", "reason": "promised to Jane Doe, who is ill", "by": "jd"}]}
                """.formatted(Payroll.ONE_WEEK));
        assertEquals(201, stored.statusCode(), stored.body());
        String calculation = Client.json(stored).get("id").asText();
        assertTrue(client.get("/v1/calculations/" + calculation).body().contains("Jane Doe"));

        assertEquals("{\"erased\":1}", erase("R-1").body().strip());

        List<String> told = client.all("/v1/audit?subject=" + calculation).stream()
                .filter(deed -> deed.get("action").asText().equals("overrode"))
                .map(deed -> deed.get("details").toString())
                .toList();
        assertEquals(List.of("{\"by\":\"jd\",\"line\":\"severance_weeks\"}"), told);
        assertFalse(client.get("/v1/calculations/" + calculation).body().contains("Jane Doe"));
    }

    @Test
    void anIdIsTakenOnlyIfItCanBeErased() {
        Payroll.publishBoth(client);
        String longest = "L".repeat(200);
        String workforce = Payroll.csv(
                client, "long", "employee_id,hire_date\n" + longest + ",2020-01-01\nM" + longest + ",2020-01-01\n");

        JsonNode fault = client.all("/v1/workforces/" + workforce + "/faults").get(0);
        assertEquals(
                "3 employee_id is longer than 200 characters",
                fault.get("row") + " " + fault.get("field").asText() + " "
                        + fault.get("message").asText());
        JsonNode problem = Problems.check(422, calculation("M" + longest));
        assertEquals("/employee/employee_id", problem.at("/faults/0/pointer").asText(), problem.toString());
        assertEquals(201, calculation(longest).statusCode());
        assertEquals("{\"erased\":2}", erase(longest).body().strip());
        assertEquals("{\"erased\":0}", erase(longest).body().strip());
    }

    @Test
    void aWorkforceThatIsDeletedLeavesNobodyInItsWhatIfs() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(client, "deleted", ROWS + "B-4,the day of the flood,Sales,1.00,year,USD\n");
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ",\"by\":[\"department\"]"));
        client.over(whatIf);
        JsonNode before = client.read("/v1/what-ifs/" + whatIf).get("report");
        assertTrue(before.toString().contains(ID), "the report explains the largest gain");
        assertTrue(before.toString().contains("flood"), "and lists the faults");
        String sums = client.get("/v1/what-ifs/" + whatIf + "/report.csv").body();
        assertTrue(sums.contains("Secret Service"), "the groups");

        HttpResponse<String> deleted = Client.send(
                client.request("/v1/workforces/" + workforce).method("DELETE", HttpRequest.BodyPublishers.noBody()));

        assertEquals(204, deleted.statusCode(), deleted.body());
        String after = client.get("/v1/what-ifs/" + whatIf).body();
        for (String told : List.of(ID, "B-2", "B-3", "B-4", "flood", SALARY)) {
            assertFalse(after.contains(told), told + ": " + after);
        }
        JsonNode report = Client.json(after).get("report");
        assertEquals(before.at("/scenarios/1/cash_to_employees"), report.at("/scenarios/1/cash_to_employees"));
        assertFalse(report.at("/scenarios/1/cash_to_employees").isMissingNode());
        assertEquals(sums, client.get("/v1/what-ifs/" + whatIf + "/report.csv").body());
        assertEquals("{\"erased\":0}", erase().body().strip());
        assertNothingIsLeftInTheDatabase();
    }

    @Test
    void aRequestThatComesAgainAfterTheErasureIsRefused() {
        Payroll.publishBoth(client);
        HttpRequest.Builder request = client.write(
                "POST",
                "/v1/calculations",
                "application/json",
                "{\"plan\":\"" + Payroll.ONE_WEEK + "\",\"store\":true,\"employee\":{\"employee_id\":\"again\"}}",
                "Idempotency-Key",
                "e-1");
        String id = Client.json(Client.send(request)).get("id").asText();
        assertEquals(201, Client.send(request).statusCode());
        erase("again");

        JsonNode problem = Problems.check(409, Client.send(request));

        assertEquals(
                "The facts of the calculation " + id + " were erased.",
                problem.get("detail").asText());
        assertEquals(1, client.all("/v1/calculations").size());
        assertTrue(client.all("/v1/calculations").get(0).get("erased").asBoolean());
    }

    private static void assertNothingIsLeftInTheDatabase() {
        for (String table : List.of(
                "employee", "row_fault", "calculation", "what_if", "workforce", "audit", "request_key", "document")) {
            long rows = Databases.number(
                    Databases.url(),
                    "select count(*) from openseverance.%s t where t::text like '%%Zo%%100%%' or t::text like '%%%s%%'"
                            .formatted(table, SALARY));
            assertEquals(0, rows, table);
        }
    }
}
