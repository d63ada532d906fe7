package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database, which both found empty. */
class TwoServersTest {

    private static final int JOBS = 12;
    private static final Duration SEEN = Duration.ofSeconds(3);

    private static Running one;
    private static Running two;

    /** Both make the tables at once. */
    @BeforeAll
    static void startBothAtOnce() {
        String url = Databases.fresh("two_servers");
        CompletableFuture<Running> starting =
                CompletableFuture.supplyAsync(() -> Running.start(Databases.at(url), options -> options));
        two = Running.start(Databases.at(url), options -> options);
        one = starting.join();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void aPlanPublishedOnOneIsSeenByTheOtherSoon() {
        Client here = one.someone("seen");
        Client there = two.someone("seen");
        String path = "/v1/plans/" + Client.escaped(Payroll.ONE_WEEK);
        Problems.check(404, there.get(path));
        Payroll.publishBoth(here);
        assertEquals(200, here.get(path).statusCode(), "at once on the server that published it");
        Eventually.so(SEEN, () -> there.get(path).statusCode() == 200);
        HttpResponse<String> second = there.publish(
                Payroll.text("one-week-per-year.yaml").replace("value: 1,", "value: 5,"),
                "If-Match",
                there.get(path).headers().firstValue("ETag").orElseThrow());
        assertEquals(201, second.statusCode(), second.body());
        assertEquals("5", weeks(there.read(path)));
        Eventually.so(SEEN, () -> weeks(here.read(path)).equals("5"));
    }

    private static String weeks(JsonNode plan) {
        return plan.at("/parameters/0/values/0/value").asText();
    }

    @Test
    void eachJobRunsOnceWhicheverServerWasAsked() {
        Client here = one.someone("jobs");
        Client there = two.someone("jobs");
        Payroll.publishBoth(here);
        String workforce = Payroll.sample(here);
        Eventually.so(
                SEEN,
                () -> there.get("/v1/plans/" + Client.escaped(Payroll.TWO_WEEKS))
                                .statusCode()
                        == 200);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            ids.add(Payroll.ask(i % 2 == 0 ? here : there, Payroll.question(workforce, "2026-06-30", "")));
        }
        for (String id : ids) {
            JsonNode job = there.over(id);
            assertEquals("done 1", job.get("state").asText() + " " + job.get("attempts"), job.toString());
            HttpResponse<String> events = here.get("/v1/jobs/" + id + "/events");
            assertTrue(events.body().contains("event: end"), "told by either server");
        }
        assertEquals(JOBS, here.all("/v1/what-ifs?limit=5").size());
        assertEquals(
                1,
                ids.stream()
                        .map(id ->
                                there.read("/v1/what-ifs/" + id).get("report").toString())
                        .distinct()
                        .count());
    }

    /** Whether it was waiting, running or just over when the other server was told. */
    @Test
    void aJobThatIsCancelledOnTheOtherServerStoresNothing() {
        Client here = one.someone("cancel");
        Client there = two.someone("cancel");
        Payroll.publishBoth(here);
        String workforce = Payroll.sample(here);
        for (int i = 0; i < JOBS; i++) {
            String id = Payroll.ask(here, Payroll.question(workforce, "2026-06-30", ""));
            HttpResponse<String> cancelled = there.post("/v1/jobs/" + id + "/cancellation", "");
            String state = here.over(id).get("state").asText();
            assertEquals(cancelled.statusCode() == 200 ? "cancelled" : "done", state, cancelled.body());
            boolean figures = here.read("/v1/what-ifs/" + id).has("report");
            assertEquals(state.equals("done"), figures);
            assertEquals(
                    figures ? 200 : 409,
                    here.get("/v1/what-ifs/" + id + "/people?scenario=1").statusCode());
            if (!figures) {
                assertEquals(
                        200, there.post("/v1/jobs/" + id + "/cancellation", "").statusCode(), "once more");
            }
        }
    }
}
