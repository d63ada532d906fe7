package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a server forgets when it starts, and then every hour. */
class RetentionTest {

    private static HttpResponse<String> publish(Client client, String id) {
        String plan = Payroll.text("one-week-per-year.yaml").replace(Payroll.ONE_WEEK, id);
        return client.publish(plan, "If-None-Match", "*", "Idempotency-Key", "the-same");
    }

    @Test
    void keysOfRequestsAreForgottenAfterADay() {
        String url = Databases.fresh("retention");
        try (Running first = Running.start(Databases.at(url), options -> options)) {
            Client client = first.someone("acme");
            assertEquals(201, publish(client, "acme/one").statusCode());
            Problems.check(422, publish(client, "acme/two"));
        }
        Databases.execute(url, """
                do $$ begin
                    perform set_config('app.forgetting', 'on', true);
                    update openseverance.request_key set created_at = now() - interval '25 hours';
                end $$""");
        try (Running second = Running.start(Databases.at(url), options -> options)) {
            Client client = second.someone("acme");
            Eventually.so(
                    Duration.ofSeconds(30), () -> publish(client, "acme/two").statusCode() == 201);
        }
    }
}
