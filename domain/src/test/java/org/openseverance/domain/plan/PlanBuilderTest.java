package org.openseverance.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.quantity.Ratio;

class PlanBuilderTest {

    @Test
    void aPlanOfFiveLinesAndAnAwardIsShort() {
        Plan plan = PlanBuilder.plan("acme/one-week-per-year")
                .currency("USD")
                .missingDay("last day")
                .cites("Handbook 12")
                .parameter("limit", "26 weeks")
                .period("service", "service_date", "termination_date")
                .count("complete_years", "years", "service", "drop")
                .formula("weeks", "min(complete_years * 1 week per year, limit)")
                .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
                .formula("severance", "weeks * weeks_pay", "half up to 0.01")
                .award("severance_pay", "amount", "severance", "quantity", "weeks")
                .build();
        assertEquals(5, plan.lines().size());
        assertEquals(
                "Handbook 12", Objects.requireNonNull(plan.lines().get("weeks")).cites());
        assertEquals("", plan.revision());
    }

    @Test
    void everyFormCanBeWrittenWithKeysAndValues() {
        Plan plan = PlanBuilder.plan("acme/all")
                .currency("JPY")
                .missingDay("next day")
                .cites("book")
                .title("All")
                .jurisdiction("JP")
                .input("signed", "type", "yes/no", "ask", "Signed?")
                .parameter(
                        "fee",
                        "unit",
                        "JPY",
                        "by",
                        "job_level",
                        "values",
                        PlanBuilder.keys("L4", PlanBuilder.keys("value", 1000)))
                .parameter("share", "1/2")
                .reading("r", "drop", List.of("up"), "silent")
                .period("service", "service_date", "termination_date")
                .count("years", "years", "service", "r")
                .date("after", "termination_date + 1 month")
                .require("enough", "years >= 1 year", "too short")
                .line(
                        "weeks",
                        "table",
                        "service",
                        "rows",
                        List.of(
                                PlanBuilder.keys("below", "2 years", "is", "1 week"),
                                PlanBuilder.keys("otherwise", "2 weeks")))
                .line("since", "date", LocalDate.of(2012, 2, 12))
                .line("third", "formula", Ratio.of(1, 3))
                .line("tenth", "formula", new BigDecimal("0.10"))
                .warning("years > 40 years", "long")
                .warning("years > 50 years", "very long")
                .award("job_search_support", "amount", "fee", "paid_to", "vendor")
                .build();
        assertEquals(2, plan.warnings().size());
        assertEquals("0.10", Objects.requireNonNull(plan.lines().get("tenth")).written());
        assertEquals("1/3", Objects.requireNonNull(plan.lines().get("third")).written());
    }

    @Test
    void allFaultsStandInOneException() {
        PlanBuilder builder = PlanBuilder.plan("Acme")
                .currency("USD")
                .cites("book")
                .formula("weeks", "yeers * 2")
                .award("severence_pay", "amount", "weeks");
        String message =
                assertThrows(IllegalArgumentException.class, builder::build).getMessage();
        assertTrue(message.contains("/plan: a plan's id is"), message);
        assertTrue(message.contains("/lines/weeks/formula: unknown name \"yeers\""), message);
        assertTrue(message.contains("/awards/severence_pay: \"severence_pay\" is no kind of award"), message);
    }

    @Test
    void aNameOrKeyThatStandsTwiceIsRefusedAtOnce() {
        PlanBuilder builder = PlanBuilder.plan("acme").formula("weeks", "1");
        assertThrows(IllegalArgumentException.class, () -> builder.formula("weeks", "2"));
        assertThrows(IllegalArgumentException.class, () -> PlanBuilder.keys("a", 1, "a", 2));
        assertThrows(IllegalArgumentException.class, () -> PlanBuilder.keys("a"));
    }

    @Test
    void aValueThatIsNotExactIsRefused() {
        PlanBuilder builder = PlanBuilder.plan("acme").line("x", "formula", new Object());
        assertThrows(IllegalArgumentException.class, builder::document);
    }

    @Test
    void theDocumentIsWhatAFileWouldGive() {
        Node.Mapping document = PlanBuilder.plan("acme").formula("weeks", "1").document();
        Node.Mapping lines =
                (Node.Mapping) Objects.requireNonNull(document.entries().get("lines"));
        assertEquals(
                "/lines/weeks",
                Objects.requireNonNull(lines.entries().get("weeks")).place().pointer());
    }
}
