package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes again with its key is stored once; what changes a plan says which revision it changes. */
class ReplayTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Client client = Running.shared().someone("replay-" + UUID.randomUUID());

    /** Twice the same, eight times at once, then another body: all with one key. */
    private void check(String list, HttpRequest.Builder request, HttpRequest.Builder other) {
        int before = client.all(list).size();
        HttpResponse<String> first = Client.send(request);
        assertTrue(first.statusCode() == 201 || first.statusCode() == 202, first.body());
        assertEquals(before + 1, client.all(list).size());
        assertEquals(Optional.empty(), first.headers().firstValue(REPLAYED));
        List<CompletableFuture<HttpResponse<String>>> again = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Client.send(request)))
                .toList();
        for (CompletableFuture<HttpResponse<String>> each : again) {
            assertEquals(
                    first.statusCode(), each.join().statusCode(), each.join().body());
            assertEquals(
                    first.headers().firstValue("Location"),
                    each.join().headers().firstValue("Location"));
            assertEquals(Optional.of("true"), each.join().headers().firstValue(REPLAYED));
        }
        assertEquals(before + 1, client.all(list).size());
        JsonNode problem = Problems.check(422, Client.send(other));
        assertEquals("/problems#key-reused", problem.get("type").asText());
        assertEquals(before + 1, client.all(list).size());
    }

    @Test
    void aCalculationIsStoredOnce() {
        Payroll.publishBoth(client);
        String body = "{\"plan\":\"" + Payroll.ONE_WEEK + "\",\"store\":true,\"employee\":{\"employee_id\":\"%s\"}}";
        check(
                "/v1/calculations",
                client.write("POST", "/v1/calculations", "application/json", body.formatted("A"), KEY, "k-1"),
                client.write("POST", "/v1/calculations", "application/json", body.formatted("B"), KEY, "k-1"));
        assertEquals(1, client.all("/v1/calculations?employee_id=A").size());
    }

    @Test
    void aWorkforceIsStoredOnce() {
        String rows = "employee_id,hire_date\nA-1,2020-01-01\n";
        check(
                "/v1/workforces",
                client.write("POST", "/v1/workforces?name=once", "text/csv", rows, KEY, "w-1"),
                client.write("POST", "/v1/workforces?name=once", "text/csv", rows + "A-2,2021-01-01\n", KEY, "w-1"));
        Problems.check(
                422, Client.send(client.write("POST", "/v1/workforces?name=other", "text/csv", rows, KEY, "w-1")));
    }

    @Test
    void aWhatIfIsAskedOnce() {
        Payroll.publishBoth(client);
        String workforce = Payroll.sample(client);
        check(
                "/v1/what-ifs",
                client.write(
                        "POST",
                        "/v1/what-ifs",
                        "application/json",
                        Payroll.question(workforce, "2026-06-30", ""),
                        KEY,
                        "q-1"),
                client.write(
                        "POST",
                        "/v1/what-ifs",
                        "application/json",
                        Payroll.question(workforce, "2026-07-31", ""),
                        KEY,
                        "q-1"));
    }

    @Test
    void aPlanIsPublishedOnce() {
        String plan = Payroll.text("one-week-per-year.yaml");
        String path = "/v1/plans/" + Client.escaped(Payroll.ONE_WEEK);
        check(
                "/v1/plans?origin=published",
                client.write("PUT", path, "application/yaml", plan, "If-None-Match", "*", KEY, "p-1"),
                client.write(
                        "PUT",
                        path,
                        "application/yaml",
                        plan.replace("value: 1,", "value: 3,"),
                        "If-None-Match",
                        "*",
                        KEY,
                        "p-1"));
        HttpRequest.Builder same =
                client.write("PUT", path, "application/yaml", plan, "If-None-Match", "*", KEY, "p-2");
        assertEquals(200, Client.send(same).statusCode(), "it was there already");
        HttpResponse<String> again = Client.send(same);
        assertEquals(
                "200 true",
                again.statusCode() + " " + again.headers().firstValue(REPLAYED).orElse("no"));
        assertEquals(1, client.read(path + "/revisions").get("items").size());
    }

    @Test
    void aRevisionThatReplacesAnotherIsAnotherRequest() {
        String first = Payroll.text("one-week-per-year.yaml");
        String second = first.replace("value: 1,", "value: 3,");
        String path = "/v1/plans/" + Client.escaped(Payroll.ONE_WEEK);
        assertEquals(
                201, client.publish(first, "If-None-Match", "*", KEY, "r-1").statusCode());
        HttpResponse<String> newest = client.publish(
                second,
                "If-Match",
                client.get(path).headers().firstValue("ETag").orElseThrow());
        assertEquals(201, newest.statusCode(), newest.body());
        String tag = newest.headers().firstValue("ETag").orElseThrow();

        JsonNode problem = Problems.check(422, client.publish(first, "If-Match", tag, KEY, "r-1"));

        assertEquals("/problems#key-reused", problem.get("type").asText());
        assertEquals(Optional.of(tag), client.get(path).headers().firstValue("ETag"));
        HttpResponse<String> back = client.publish(first, "If-Match", tag, KEY, "r-2");
        assertEquals("201 3", back.statusCode() + " " + Client.json(back).get("number"));
        HttpResponse<String> again = client.publish(first, "If-Match", tag, KEY, "r-2");
        assertEquals(
                "201 true",
                again.statusCode() + " " + again.headers().firstValue(REPLAYED).orElse("no"));
    }

    /** Of those who publish upon one revision at once, one does; the others are told. */
    @Test
    void ofManyWhoChangeARevisionAtOnceOneDoes() {
        String plan = Payroll.text("one-week-per-year.yaml");
        String path = "/v1/plans/" + Client.escaped(Payroll.ONE_WEEK);
        Problems.check(428, client.publish(plan));
        Problems.check(412, client.publish(plan, "If-Match", "\"sha256:" + "0".repeat(64) + "\""));
        HttpResponse<String> first = client.publish(plan, "If-None-Match", "*");
        assertEquals(201, first.statusCode(), first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals("\"" + Client.json(first).get("revision").asText() + "\"", tag);

        List<Integer> statuses = IntStream.range(2, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.publish(plan.replace("value: 1,", "value: " + i + ","), "If-Match", tag)))
                .toList()
                .stream()
                .map(each -> each.join().statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 412, 412, 412, 412, 412, 412, 412), statuses);
        Problems.check(412, client.publish(plan.replace("value: 1,", "value: 99,"), "If-None-Match", "*"));

        HttpResponse<String> newest = client.get(path);
        String newer = newest.headers().firstValue("ETag").orElseThrow();
        assertNotEquals(tag, newer);
        HttpResponse<String> unchanged = Client.send(client.request(path).header("If-None-Match", newer));
        assertEquals("304 ", unchanged.statusCode() + " " + unchanged.body());
        assertEquals(
                200,
                Client.send(client.request(path).header("If-None-Match", tag)).statusCode());
        assertEquals(
                304,
                Client.send(client.request(path + "/document").header("If-None-Match", "W/" + newer + ", \"x\""))
                        .statusCode());
        JsonNode revisions = client.read(path + "/revisions").get("items");
        assertEquals(
                "2 1", revisions.get(0).get("number") + " " + revisions.get(1).get("number"));
        JsonNode changes = client.read(path + "/comparison?from=" + Client.escaped(tag.replace("\"", "")))
                .get("changes");
        assertEquals(
                "/parameters/weeks_per_year/value",
                changes.get(0).get("pointer").asText());
        assertEquals(1, changes.size());
    }
}
