package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a plan asks of a person, and what it cannot do with the answers. */
class QuestionsOverHttpTest {

    private static final String HOURLY =
            "{%s\"employee\":{\"hire_date\":\"2017-08-21\",\"pay\":{\"rate\":\"25\",\"currency\":\"USD\",\"period\":\"hour\"}},"
                    + "\"separation\":{\"termination_date\":\"2026-06-30\"}}";

    private final Client client = Running.shared().someone("questions-" + UUID.randomUUID());

    @Test
    void payThatThePlanCannotReadIsNamedWithWhatItReads() {
        Payroll.publishBoth(client);
        HttpResponse<String> asked =
                client.post("/v1/plans/" + Client.escaped(Payroll.ONE_WEEK) + "/questions", HOURLY.formatted(""));
        JsonNode quoted = Client.json(
                client.post("/v1/calculations", HOURLY.formatted("\"plan\":\"" + Payroll.ONE_WEEK + "\",")));

        String failure = "base_pay is given per hour, and the plan reads it per year, per month, per week";
        assertEquals(failure, Client.json(asked).at("/failures/0").asText(), asked.body());
        assertEquals(0, Client.json(asked).get("questions").size());
        assertEquals("facts_missing", quoted.get("outcome").asText());
        assertEquals(failure, quoted.at("/awards/0/failures/0").asText(), quoted.toString());
    }
}
