package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openseverance.app.Session;

/** The main job over HTTP: two plans over 152,190 real employees, with the figures of the command line. */
class TexasServiceTest {

    private static Client client;
    private static String id;
    private static List<JsonNode> events;
    private static JsonNode report;

    @BeforeAll
    static void askAndFollow() {
        client = Running.shared().someone("texas");
        Payroll.publishBoth(client);
        String workforce = Payroll.importTexas(client);
        id = Payroll.ask(client, Payroll.question(workforce, "2017-08-31", ",\"by\":[\"department\"]"));
        events = events("/v1/jobs/" + id + "/events");
        report = client.read("/v1/what-ifs/" + id).get("report");
    }

    /** The data of all events, after a check that the last is the only end. */
    private static List<JsonNode> events(String path) {
        HttpResponse<String> answer = client.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        List<JsonNode> events = new ArrayList<>();
        String[] blocks = answer.body().strip().split("\n\n", -1);
        for (int i = 0; i < blocks.length; i++) {
            String[] lines = blocks[i].split("\n", -1);
            assertEquals("event: " + (i == blocks.length - 1 ? "end" : "progress"), lines[0]);
            events.add(Client.json(lines[1].substring("data: ".length())));
        }
        return events;
    }

    @Test
    void tellsItsProgressUntilItIsDone() {
        List<Long> done =
                events.stream().map(event -> event.get("done").asLong()).toList();
        assertEquals(done.stream().sorted().toList(), done, "progress goes on");
        assertTrue(events.size() >= 3, "told while it ran: " + events);
        assertTrue(events.stream().anyMatch(event -> event.get("state").asText().equals("running")), "while it ran");
        JsonNode end = events.get(events.size() - 1);
        assertEquals("done", end.get("state").asText());
        assertEquals(end.get("all").asLong(), end.get("done").asLong());
        assertEquals(1, end.get("attempts").asInt());
    }

    @Test
    void costsWhatWasPublishedToTheCent() {
        JsonNode baseline = report.get("scenarios").get(0);
        assertEquals(Payroll.PEOPLE, baseline.get("people").asInt());
        assertEquals("1085578658.79", baseline.get("cost_to_employer").asText());
        assertEquals(140_332, baseline.get("entitled").asInt());
        assertEquals("1060848", baseline.get("awards").get(0).get("quantity").asText());
    }

    /** But for the name of the file; the groups have pages of their own. */
    @Test
    void theReportIsThatOfTheCommandLine() {
        Session session = Session.run(
                "what-if",
                "--format",
                "json",
                "--workforce",
                Payroll.TEXAS,
                "--plan",
                Session.example("one-week-per-year.yaml"),
                "--against",
                Session.example("two-weeks-per-year.yaml"),
                "--end",
                "2017-08-31",
                "--by",
                "department");
        assertEquals(0, session.code(), session.err());
        JsonNode told = Client.json(session.out());
        ((ObjectNode) told.get("workforce")).put("file", "texas");
        JsonNode groups = told.get("dimensions").get(0).get("groups");
        ((ObjectNode) told).putArray("dimensions").add("department");
        assertEquals(List.of(), differences("", told, report));
        ArrayNode served = Client.JSON.createArrayNode();
        client.all("/v1/what-ifs/" + id + "/groups?by=department").forEach(served::add);
        assertEquals(List.of(), differences("/dimensions/0/groups", groups, served));
    }

    /** Pointers to what is not the same, with both values. */
    private static List<String> differences(String at, JsonNode told, JsonNode served) {
        if (told.equals(served)) {
            return List.of();
        }
        if (!told.isContainerNode() || told.getNodeType() != served.getNodeType()) {
            return List.of(at + ": " + told + " is told as " + served);
        }
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        told.fieldNames().forEachRemaining(keys::add);
        served.fieldNames().forEachRemaining(keys::add);
        keys.forEach(key -> differences.addAll(differences(at + "/" + key, told.path(key), served.path(key))));
        for (int i = 0; told.isArray() && i < Math.max(told.size(), served.size()); i++) {
            differences.addAll(differences(at + "/" + i, told.path(i), served.path(i)));
        }
        return differences;
    }

    @Test
    void thePagesOfWinnersAndLosersAreComplete() {
        JsonNode difference = report.get("scenarios").get(1).get("difference");
        List<JsonNode> gains = client.all("/v1/what-ifs/" + id + "/people?scenario=1&change=gain&limit=1000");
        List<JsonNode> losses = client.all("/v1/what-ifs/" + id + "/people?scenario=1&change=loss&limit=1000");
        assertEquals(difference.get("winners").asInt(), gains.size());
        assertEquals(difference.get("losers").asInt(), losses.size());
        assertTrue(gains.size() > 100_000, "most gain");

        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = new BigDecimal("1e12");
        Set<Integer> rows = new HashSet<>();
        for (JsonNode person : gains) {
            BigDecimal change = number(person, "difference");
            assertTrue(change.signum() > 0 && change.compareTo(last) <= 0, "the largest first: " + person);
            assertEquals(change, number(person, "after").subtract(number(person, "before")));
            assertTrue(rows.add(person.get("row").asInt()), "twice: " + person);
            sum = sum.add(change);
            last = change;
        }
        assertEquals(number(difference, "cash_to_employees"), sum);
        JsonNode largest = difference.get("largest_gains").get(0);
        assertEquals(largest.get("difference"), gains.get(0).get("difference"));
        assertEquals(largest.get("row"), gains.get(0).get("row"));

        List<String> csv = Client.send(client.request("/v1/what-ifs/" + id + "/people?scenario=1")
                        .header("Accept", "text/csv"))
                .body()
                .lines()
                .toList();
        assertEquals("row,employee_id,before,after,difference", csv.get(0));
        assertEquals(gains.size(), csv.size() - 1);
        for (int i = 0; i < gains.size(); i++) {
            assertEquals(line(gains.get(i)), csv.get(i + 1));
        }
    }

    private static String line(JsonNode person) {
        return Stream.of("row", "employee_id", "before", "after", "difference")
                .map(name -> person.get(name).asText())
                .collect(Collectors.joining(","));
    }

    private static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asText());
    }

    @Test
    void thePagesOfGroupsSumUpToTheReport() {
        List<JsonNode> groups = client.all("/v1/what-ifs/" + id + "/groups?by=department&limit=7");
        assertEquals(
                groups.size(),
                groups.stream()
                        .map(group -> group.get("group").asText())
                        .distinct()
                        .count());
        assertTrue(groups.size() > 50, "departments: " + groups.size());
        for (int scenario = 0; scenario < 2; scenario++) {
            BigDecimal sum = BigDecimal.ZERO;
            int people = 0;
            for (JsonNode group : groups) {
                JsonNode sums = group.get("scenarios").get(scenario);
                sum = sum.add(number(sums, "cost_to_employer"));
                people += sums.get("people").asInt();
            }
            assertEquals(number(report.get("scenarios").get(scenario), "cost_to_employer"), sum);
            assertEquals(Payroll.PEOPLE, people);
        }
        HttpResponse<String> other = client.get("/v1/what-ifs/" + id + "/groups?by=job_title");
        assertEquals(422, other.statusCode());
        assertTrue(other.body().contains("department"), other.body());
    }

    @Test
    void theCsvHasTheFiguresOfTheReport() {
        HttpResponse<String> csv = client.get("/v1/what-ifs/" + id + "/report.csv");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow());
        List<String> lines = csv.body().lines().toList();
        assertEquals("scenario,dimension,group,measure,award,value,unit", lines.get(0));
        assertTrue(lines.contains(Payroll.ONE_WEEK + ",all,,cost_to_employer,,1085578658.79,USD"), lines.get(1));
        String second = report.get("scenarios").get(1).get("cost_to_employer").asText();
        assertTrue(lines.contains(Payroll.TWO_WEEKS + ",all,,cost_to_employer,," + second + ",USD"), second);
    }

    @Test
    void theRowsAreThoseOfTheFile() {
        String workforce = client.read("/v1/what-ifs/" + id).get("workforce").asText();
        JsonNode known = client.read("/v1/workforces/" + workforce);
        assertEquals(Payroll.PEOPLE, known.get("rows").asInt());
        JsonNode first = client.read("/v1/workforces/" + workforce + "/employees/TX000001");
        assertEquals("2007-05-01", first.get("facts").get("hire_date").asText());
        assertEquals(
                "SUPREME COURT OF TEXAS", first.get("facts").get("department").asText());
        JsonNode page = client.read("/v1/workforces/" + workforce + "/employees?limit=1000");
        assertEquals(1_000, page.get("items").size());
        assertEquals(2, page.get("items").get(0).get("row").asInt());
        assertNull(client.read("/v1/jobs/" + id).get("failure"));
    }
}
