package org.openseverance.domain.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.plan.PlanSource;

/** What the README shows to a Java developer. */
class DomainJarTest {

    @Test
    void aPlanAndAnExplainedPackageTakeFifteenLines() {
        // spotless:off
        // README
        Plan plan = PlanBuilder.plan("acme/one-week-per-year").currency("USD").missingDay("last day").cites("Handbook 12")
                .period("service", "service_date", "termination_date")
                .count("complete_years", "years", "service", "drop")
                .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
                .formula("severance", "complete_years * 1 week per year * weeks_pay", "half up to 0.01")
                .award("severance_pay", "amount", "severance").build();
        Leaver leaver = ImmutableLeaver.builder()
                .employee(ImmutableEmployee.builder().hireDate(LocalDate.of(2014, 9, 1))
                        .pay(Pay.of("78000.00", "USD", PayPeriod.YEAR)).build())
                .separation(ImmutableSeparation.builder().terminationDate(LocalDate.of(2026, 8, 31)).build()).build();
        SeparationPackage quote = new Quoter(plan, PlanSource.NONE).quote(leaver);
        quote.lines().forEach(line -> System.out.println(line.name() + " = " + line.value() + "   " + line.formula()));
        // 12 years: 18000.00 USD
        // end
        // spotless:on
        assertEquals("18000.00 USD", String.valueOf(quote.cash()));
        assertEquals("12 years", quote.line("complete_years").value().toString());
    }

    @Test
    void theReadmeShowsThisExample() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        String test = Files.readString(
                root.resolve("domain/src/test/java/org/openseverance/domain/quote/DomainJarTest.java"));
        String example = test.substring(test.indexOf("// README\n") + 10, test.indexOf("        // end"));
        for (String line : example.lines().toList()) {
            assertTrue(
                    Files.readString(root.resolve("README.md")).contains(line.strip()),
                    "README lacks: " + line.strip());
        }
        assertTrue(
                example.lines().count() <= 15,
                "the example has " + example.lines().count() + " lines");
    }
}
