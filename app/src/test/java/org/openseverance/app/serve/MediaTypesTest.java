package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer is written in, and how a text stands there. */
class MediaTypesTest {

    private final Client client = Running.shared().someone("media-" + UUID.randomUUID());

    private HttpResponse<String> get(String path, String accept) {
        return Client.send(client.request(path).header("Accept", accept));
    }

    @Test
    void aDocumentThatAcceptLeavesOutIsNotAnswered() {
        Payroll.publishBoth(client);
        String path = "/v1/plans/" + Client.escaped(Payroll.ONE_WEEK) + "/document";
        for (String accept :
                List.of("application/yaml", "application/*", "*/*", "application/json, application/yaml;q=0.1")) {
            HttpResponse<String> told = get(path, accept);
            assertEquals(200, told.statusCode(), accept);
            assertTrue(told.headers().firstValue("Content-Type").orElseThrow().startsWith("application/yaml"));
        }
        for (String accept : List.of("application/json", "application/yaml;q=0, application/json", "text/html")) {
            Problems.check(406, get(path, accept));
        }
    }

    @Test
    void aTextThatASpreadsheetWouldReckonHasAnApostropheInCsvOnly() {
        Payroll.publishBoth(client);
        String workforce = Payroll.csv(
                client,
                "signs",
                "employee_id,hire_date,department,pay_rate,pay_period,currency\n-4,2010-01-01,=1+1,52000,year,USD\n");
        String whatIf = Payroll.ask(client, Payroll.question(workforce, "2026-06-30", ",\"by\":[\"department\"]"));
        client.over(whatIf);
        String people = "/v1/what-ifs/" + whatIf + "/people?scenario=1";
        List<String> ids = new ArrayList<>();
        client.all(people).forEach(person -> ids.add(person.get("employee_id").asText()));
        assertEquals(List.of("-4"), ids);
        String csv = get(people, "text/csv").body();
        assertTrue(csv.contains("2,'-4,"), csv);
        String report =
                get("/v1/what-ifs/" + whatIf + "/report.csv", "text/csv").body();
        assertTrue(report.contains(",department,'=1+1,"), report);
        String contract = client.get("/openapi.json").body();
        assertEquals(3, contract.split("has an apostrophe in front", -1).length - 1, "told of each CSV");
    }
}
