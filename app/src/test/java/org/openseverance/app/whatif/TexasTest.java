package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openseverance.app.whatif.WhatIfSession.ONE_WEEK;
import static org.openseverance.app.whatif.WhatIfSession.json;
import static org.openseverance.app.whatif.WhatIfSession.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.app.Session;

/** The main job on real input: the public payroll of a state, where it lies beside the checkout. */
class TexasTest {

    private static final Path TEXAS =
            Session.ROOT.resolve("../shared/data/us_tx_state_2017.csv.gz").normalize();

    @TempDir
    private Path folder;

    /** Both ways of counting the last day over 152,190 real employees; the totals are published with the data. */
    @ParameterizedTest
    @CsvSource({"0, 1085578658.79, 140332, 1060848, 135", "1, 1071365493.55, 134702, 1045260, 15694"})
    void texasCostsWhatWasPublishedToTheCent(int scenario, String cost, int entitled, String weeks, int completing)
            throws IOException {
        assertTrue(Files.exists(TEXAS), "the public payroll is not beside the checkout: " + TEXAS);
        JsonNode report = json(
                "--workforce",
                TEXAS,
                "--plan",
                ONE_WEEK,
                "--end",
                "2017-08-31",
                "--set",
                "lines.service.period.through=termination_date - 1 day",
                "--by",
                "department");

        JsonNode got = report.get("scenarios").get(scenario);
        assertEquals(152_190, got.get("people").asInt());
        assertEquals(cost, got.get("cost_to_employer").asText());
        assertEquals(cost, got.get("cash_to_employees").asText());
        assertEquals(entitled, got.get("entitled").asInt());
        assertEquals(0, got.get("facts_missing").asInt());
        assertEquals(weeks, got.get("awards").get(0).get("quantity").asText());
        assertEquals(
                completing, got.get("one_day_later").get("people_reaching_it").asInt());
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode group : report.get("dimensions").get(0).get("groups")) {
            sum = sum.add(number(group.get("scenarios").get(scenario), "cost_to_employer"));
        }
        assertEquals(new BigDecimal(cost), sum);
    }

    @Test
    void texasAnEndThatDoesNotCountMayAlsoBeWrittenWithBefore() throws IOException {
        assertTrue(Files.exists(TEXAS), "the public payroll is not beside the checkout: " + TEXAS);
        String text = Files.readString(ONE_WEEK).replace("through: termination_date", "before: termination_date");
        Path variant = Session.write(folder, "before.yaml", text);

        JsonNode got = json("--workforce", TEXAS, "--plan", variant, "--end", "2017-08-31")
                .get("scenarios")
                .get(0);

        assertEquals("1071365493.55", got.get("cost_to_employer").asText());
        assertEquals(134_702, got.get("entitled").asInt());
    }
}
