package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Workforces in all the ways in which they come. */
class ImportTest {

    private final Client client = Running.shared().someone("import-" + UUID.randomUUID());

    private HttpResponse<String> send(String query, String mediaType, String body, String... headers) {
        return Client.send(client.write("POST", "/v1/workforces?name=a" + query, mediaType, body, headers));
    }

    private JsonNode facts(HttpResponse<String> stored, String employee) {
        assertEquals(201, stored.statusCode(), stored.body());
        return client.read("/v1/workforces/" + Client.json(stored).get("id").asText() + "/employees/"
                        + Client.escaped(employee))
                .get("facts");
    }

    @Test
    void columnsAreNamedDatesReadAndValuesSetAsTheParametersSay() {
        HttpResponse<String> stored = send(
                "&map=" + Client.escaped("hire_date=Date joined") + "&map=" + Client.escaped("base_pay.rate=Gage")
                        + "&set=" + Client.escaped("base_pay.period=month") + "&set=base_pay.currency%3DEUR"
                        + "&date_format=" + Client.escaped("hire_date=dd.MM.yyyy") + "&decimal_mark=%2C&delimiter=%3B",
                "text/csv",
                "employee_id;Date joined;Gage\nJosé/1;31.12.2019;4.500,25\n");
        JsonNode facts = facts(stored, "José/1");
        assertEquals("2019-12-31", facts.get("hire_date").asText());
        assertEquals("4500.25", facts.get("base_pay.rate").asText());
        assertEquals("month", facts.get("base_pay.period").asText());
        assertEquals("EUR", facts.get("base_pay.currency").asText());
    }

    @Test
    void linesOfJsonAreReadAndKeptAlike() {
        HttpResponse<String> stored = send("", "application/x-ndjson", """
                {"employee_id": "N-1", "hire_date": "2020-02-29", "base_pay_rate": "1000.10", "base_pay_period": "month"}
                {"employee_id": "N-2", "hire_date": "2020-02-30"}
                """);
        JsonNode told = Client.json(stored);
        assertEquals("2 1 1", told.get("rows_read") + " " + told.get("rows_used") + " " + told.get("rows_faulty"));
        assertEquals("2020-02-29", facts(stored, "N-1").get("hire_date").asText());
        String id = told.get("id").asText();
        List<JsonNode> faults = client.all("/v1/workforces/" + id + "/faults");
        assertEquals(
                "2 hire_date",
                faults.get(0).get("row") + " " + faults.get(0).get("field").asText());
        String csv = Client.send(
                        client.request("/v1/workforces/" + id + "/faults").header("Accept", "text/csv"))
                .body();
        assertTrue(csv.startsWith("row,field,value,message") && csv.contains("2,hire_date,2020-02-30,"), csv);
    }

    /** The dry run tells what the import then does. */
    @Test
    void whatCannotBeKeptIsAFaultOfItsRowInTheDryRunAndTheImport() {
        String lines = """
                {"employee_id": "N-1", "hire_date": "2020-01-01"}
                {"employee_id": "N\\u0000"}
                {"employee_id": "\\ud800"}
                {"employee_id": "\\ud801", "department": }
                """;
        HttpResponse<String> dry = send("&dry_run=true", "application/x-ndjson", lines);
        HttpResponse<String> stored = send("", "application/x-ndjson", lines);
        assertEquals("2020-01-01", facts(stored, "N-1").get("hire_date").asText());
        JsonNode told = Client.json(stored);
        assertEquals("4 1 3", told.get("rows_read") + " " + told.get("rows_used") + " " + told.get("rows_faulty"));
        assertEquals(told.get("faults"), Client.json(dry).get("faults"));
        assertEquals(
                3,
                client.all("/v1/workforces/" + told.get("id").asText() + "/faults")
                        .size());
    }

    @Test
    void gzipAndOtherEncodingsAreReadAsTheyAreAnnounced() {
        String rows = "employee_id,hire_date,department\nG-1,2020-01-01,Ärzte\n";
        HttpResponse<String> packed = Client.send(client.request("/v1/workforces?name=gzip")
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzip(rows))));
        assertEquals("Ärzte", facts(packed, "G-1").get("department").asText());
        HttpResponse<String> western = Client.send(client.request("/v1/workforces?name=western")
                .header("Content-Type", "text/csv; charset=windows-1252")
                .POST(HttpRequest.BodyPublishers.ofByteArray(rows.getBytes(Charset.forName("windows-1252")))));
        assertEquals("Ärzte", facts(western, "G-1").get("department").asText());
        Problems.check(422, send("&encoding=klingon", "text/csv", rows));
    }

    @Test
    void whatIsAnnouncedHolds() {
        JsonNode plain = Problems.check(
                400,
                Client.send(client.request("/v1/workforces?name=plain")
                        .header("Content-Type", "text/csv")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString("employee_id,hire_date\nA-1,2020-01-01\n"))));
        assertEquals(
                "Content-Encoding says gzip, but the body is not gzipped.",
                plain.get("detail").asText());
        Problems.check(422, send("", "application/x-ndjson", "employee_id,hire_date\nA-1,2020-01-01\n"));
        Problems.check(422, send("", "text/csv", "{\"employee_id\": \"A-1\", \"hire_date\": \"2020-01-01\"}\n"));
    }

    @Test
    void aMissingColumnOfIdsIsToldWhereThereIsNone() {
        String note = "no column is employee_id";
        assertTrue(send("&dry_run=true", "text/csv", "hire_date\n2020-01-01\n")
                .body()
                .contains(note));
        for (String row : List.of("A,2020-01-01", "A,bad")) {
            HttpResponse<String> told = send("&dry_run=true", "text/csv", "employee_id,hire_date\n" + row + "\n");
            assertEquals(200, told.statusCode(), told.body());
            assertFalse(told.body().contains(note), told.body());
        }
    }

    @Test
    void columnsAreToldInTheOrderOfTheFile() {
        HttpResponse<String> stored =
                send("", "text/csv", "department,hire_date,employee_id,job_level\nSales,2020-01-01,A-1,L5\n");
        List<String> order = List.of("department", "hire_date", "employee_id", "job_level");
        JsonNode told = Client.json(stored);
        List<String> imported = new ArrayList<>();
        told.get("columns").fieldNames().forEachRemaining(imported::add);
        assertEquals(order, imported);
        List<String> kept = new ArrayList<>();
        client.read("/v1/workforces/" + told.get("id").asText())
                .get("columns")
                .forEach(column -> kept.add(column.get("name").asText()));
        assertEquals(order, kept);
    }

    @Test
    void aFileThatWasCutOnItsWayIsNotStored() {
        byte[] packed = gzip("employee_id,hire_date\n" + "A-1,2020-01-01\n".repeat(5_000));
        for (int cut : new int[] {4, 8, packed.length / 2}) {
            HttpResponse<String> answer = Client.send(client.request("/v1/workforces?name=cut")
                    .header("Content-Type", "text/csv")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(packed, 0, packed.length - cut)));
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, cut + ": " + answer.body());
            Problems.check("cut", answer);
        }
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(packed);
        two.writeBytes(gzip("A-2,2020-01-01\n"));
        byte[] second = two.toByteArray();
        second[packed.length] = 0;
        Problems.check(
                422,
                Client.send(client.request("/v1/workforces?name=cut")
                        .header("Content-Type", "text/csv")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(second))));
        try (RawConnection raw = RawConnection.open(client)) {
            raw.write(
                    "POST /v1/workforces?name=cut HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token()
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\nemployee_id,hire_date\nA-1,2020-01-01\n");
        }
        Eventually.pause(300);
        assertEquals(0, client.all("/v1/workforces").size());
        assertEquals(200, client.get("/v1/plans").statusCode());
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void aDryRunAndWhatIsRefusedStoreNothing() {
        String rows = "employee_id,hire_date\nA-1,2020-01-01\nA-2,soon\n";
        HttpResponse<String> dry = send("&dry_run=true", "text/csv", rows);
        assertEquals(200, dry.statusCode(), dry.body());
        assertEquals("1", Client.json(dry).get("rows_used").asText());
        assertTrue(!Client.json(dry).has("id"), dry.body());
        JsonNode strict = Problems.check(422, send("&strict=true", "text/csv", rows));
        assertEquals(3, strict.get("faults").get(0).get("line").asInt());
        assertTrue(!strict.get("faults").get(0).has("column"), "a row has no column");
        Problems.check(422, send("", "text/csv", "employee_id,hire_date\n"));
        Problems.check(422, send("", "text/csv", "employee_id,hire_date\nA-2,soon\n"));
        Problems.check(404, send("&plan=no%2Fsuch-plan", "text/csv", rows));
        Problems.check(415, send("", "application/json", "[]"));
        Problems.check(422, send("&map=hire_date", "text/csv", rows));
        Problems.check(422, send("&set=hire_date%3Dsoon", "text/csv", rows));
        assertEquals(0, client.all("/v1/workforces").size());
        assertEquals(0, client.all("/v1/audit").size());
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedBeforeItIsQueued() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(client, "small", "employee_id,hire_date\nA-1,2020-01-01\n");
        String unknown = "sha256:" + "0".repeat(64);
        for (String more : List.of(
                ",\"revision\":\"" + unknown + "\"",
                ",\"set\":[{\"plan\":\"no/such\",\"path\":\"parameters.max_weeks\",\"value\":\"2\"}]")) {
            HttpResponse<String> refused = client.post("/v1/what-ifs", Payroll.question(workforce, "2026-06-30", more));
            assertTrue(refused.statusCode() == 404 || refused.statusCode() == 422, refused.body());
            Problems.check(more, refused);
        }
        for (String more : List.of(
                ",\"set\":[{\"path\":\"parameters.no_such\",\"value\":\"2\"}]",
                ",\"sweeps\":[{\"path\":\"parameters.max_weeks\",\"range\":\"1..100/1\"}]",
                ",\"sweeps\":[{\"path\":\"parameters.max_weeks\",\"range\":\"5..1/1\"}]",
                ",\"by\":[\"shoe_size\"]",
                ",\"for\":\"department in [\"",
                ",\"cause\":\"boredom\"")) {
            Problems.check(422, client.post("/v1/what-ifs", Payroll.question(workforce, "2026-06-30", more)));
        }
        Problems.check(422, client.post("/v1/what-ifs", Payroll.question(workforce, "2026-02-30", "")));
        Problems.check(
                404,
                client.post("/v1/what-ifs", Payroll.question(UUID.randomUUID().toString(), "2026-06-30", "")));
        assertEquals(0, client.all("/v1/what-ifs").size());
    }

    /** Each advice is followed to the letter, and works. */
    @Test
    void adviceSpeaksOfTheParametersAndCanBeFollowed() {
        String dates = "employee_id,hire_date\nA-1,01/02/2020\nA-2,03/04/2020\n";
        JsonNode order = Problems.check(422, send("", "text/csv", dates)).at("/faults/0");
        assertTrue(order.get("advice").asText().contains("date_format=hire_date=MM/dd/yyyy"), order.toString());
        assertEquals(
                201,
                send("&date_format=" + Client.escaped("hire_date=MM/dd/yyyy"), "text/csv", dates)
                        .statusCode());
        JsonNode joined = Problems.check(
                        422,
                        send(
                                "&map=" + Client.escaped("hire_date=Joind"),
                                "text/csv",
                                "employee_id,Joined\nA-1,2020-01-01\n"))
                .at("/faults/0");
        assertEquals(
                "query /map",
                joined.get("in").asText() + " " + joined.get("pointer").asText());
        assertFalse(joined.toString().contains("--"), joined.toString());
    }

    @Test
    void allThatIsWrongWithTheParametersIsToldAtOnceBeforeTheFileIsRead() {
        Payroll.publishBoth(client);
        String wrong = "&decimal_mark=x&delimiter=ab&map=hire_date&map=" + Client.escaped("shoe=Size") + "&map="
                + Client.escaped("hire_date=A") + "&map=" + Client.escaped("hire_date=B") + "&set="
                + Client.escaped("base_pay.period=decade") + "&date_format=" + Client.escaped("hire_date=what")
                + "&encoding=klingon&colour=red";
        List<String> expected = new ArrayList<>(
                List.of("colour", "date_format", "decimal_mark", "delimiter", "encoding", "map", "map", "map", "set"));
        assertEquals(expected, pointers(send(wrong, "text/csv", "no file at all")));
        assertEquals(
                expected,
                pointers(send(wrong + "&plan=" + Client.escaped(Payroll.ONE_WEEK), "text/csv", "no file at all")));
        // whether shoe is an input that plan could say
        expected.remove("map");
        expected.add(expected.indexOf("set"), "plan");
        assertEquals(expected, pointers(send(wrong + "&plan=no%2Fsuch-plan", "text/csv", "no file at all")));
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        List<String> pointers = new ArrayList<>();
        Problems.check(422, answer).get("faults").forEach(fault -> {
            assertEquals("query", fault.get("in").asText(), fault.toString());
            pointers.add(fault.get("pointer").asText().substring(1));
        });
        return pointers.stream().sorted().toList();
    }

    @Test
    void anInputThatNoPlanAsksForSaysThatThePlanIsToBeNamed() {
        String rows = "employee_id,hire_date,signed\nA-1,2020-01-01,yes\n";
        JsonNode fault = Problems.check(422, send("&map=" + Client.escaped("signed_release=signed"), "text/csv", rows))
                .at("/faults/0");
        assertEquals(
                "query /map",
                fault.get("in").asText() + " " + fault.get("pointer").asText());
        assertEquals(
                "map signed_release: there is no such fact or input",
                fault.get("detail").asText());
        assertTrue(fault.get("advice").asText().contains("plan="), fault.toString());
    }

    @Test
    void aReportTellsTheFirstRowFaults() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(
                client, "faulty", "employee_id,hire_date\nA-1,2020-01-01\nA-2,soon\nA-3,2021-01-01\nA-4,later\n");
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ""));
        client.over(whatIf);
        JsonNode told = client.read("/v1/what-ifs/" + whatIf).at("/report/workforce");
        assertEquals(2, told.get("fault_count").asInt());
        List<JsonNode> faults = new ArrayList<>();
        told.get("faults").forEach(faults::add);
        assertEquals(client.all("/v1/workforces/" + workforce + "/faults"), faults);
    }

    @Test
    void equalChangesStandInTheOrderOfTheFileInTheReportAndOnThePages() {
        Payroll.publishBoth(client);
        StringBuilder rows =
                new StringBuilder("employee_id,hire_date,base_pay_rate,base_pay_period,base_pay_currency\n");
        for (int i = 1; i <= 3; i++) {
            rows.append("T-").append(i).append(",1990-01-01,52000,year,USD\n");
        }
        String workforce = Payroll.csv(client, "ties", rows.toString());
        for (String weeks : List.of("1", "50")) {
            String whatIf = Payroll.ask(
                    client,
                    Payroll.question(
                            workforce,
                            "2026-06-30",
                            ",\"set\":[{\"path\":\"parameters.max_weeks\",\"value\":\"" + weeks + "\"}]"));
            client.over(whatIf);
            String change = weeks.equals("1") ? "loss" : "gain";
            String largest = weeks.equals("1") ? "largest_losses" : "largest_gains";
            List<String> told = new ArrayList<>();
            client.read("/v1/what-ifs/" + whatIf)
                    .at("/report/scenarios/2/difference/" + largest)
                    .forEach(person -> told.add(person.get("employee_id").asText()));
            assertEquals(List.of("T-1", "T-2", "T-3"), told);
            assertEquals(
                    told,
                    client.all("/v1/what-ifs/" + whatIf + "/people?scenario=2&change=" + change).stream()
                            .map(person -> person.get("employee_id").asText())
                            .toList());
        }
    }

    /** Nobody has pay, so nobody's figure is known; and once all are erased nobody is left. */
    @Test
    void aWorkforceOfWhichNothingIsKnownIsComparedAllTheSame() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(client, "unpaid", "employee_id,hire_date\nA-1,2020-01-01\nA-2,2021-01-01\n");
        String first = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ""));
        assertEquals("done", client.over(first).get("state").asText());
        JsonNode baseline = client.read("/v1/what-ifs/" + first).at("/report/scenarios/0");
        assertEquals("2 2", baseline.get("people") + " " + baseline.get("facts_missing"));
        assertEquals(
                0, client.all("/v1/what-ifs/" + first + "/people?scenario=1").size());
        Problems.check(404, client.get("/v1/what-ifs/" + first + "/people?scenario=2"));
        Problems.check(422, client.get("/v1/what-ifs/" + first + "/people?scenario=0"));
        Problems.check(422, client.get("/v1/what-ifs/" + first + "/people?scenario=1&cursor=x"));

        for (String id : List.of("A-1", "A-2")) {
            Client.send(client.request("/v1/employees/" + id).method("DELETE", HttpRequest.BodyPublishers.noBody()));
        }
        String second = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ""));
        assertEquals("done", client.over(second).get("state").asText());
        assertEquals(
                0, client.read("/v1/what-ifs/" + second).at("/report/people").asInt());

        Client.send(
                client.request("/v1/workforces/" + workforce).method("DELETE", HttpRequest.BodyPublishers.noBody()));
        Problems.check(404, client.get("/v1/what-ifs/" + first + "/people?scenario=1"));
        assertEquals(
                2, client.read("/v1/what-ifs/" + first).at("/report/people").asInt(), "sums stay");
    }
}
