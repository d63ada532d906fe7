package org.openseverance.domain.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.plan.PlanSource;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.Outcome;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.SeparationPackage;

/** Figures that a careless resolver would get wrong. */
class ResolvedFiguresTest {

    private static final Leaver LEAVER = ImmutableLeaver.builder()
            .employee(ImmutableEmployee.builder()
                    .hireDate(LocalDate.of(2016, 7, 1))
                    .pay(Pay.of("52000.00", "USD", PayPeriod.YEAR))
                    .build())
            .separation(ImmutableSeparation.builder()
                    .cause("redundancy")
                    .terminationDate(LocalDate.of(2026, 6, 30))
                    .build())
            .build();

    private static PlanBuilder plan() {
        return PlanBuilder.plan("test/plan")
                .currency("USD")
                .missingDay("last day")
                .cites("the test")
                .period("service", "service_date", "termination_date")
                .count("complete_years", "years", "service", "drop");
    }

    private static SeparationPackage quote(Plan plan, Leaver leaver) {
        assertEquals(List.of(), Resolver.check(plan, PlanSource.NONE));
        return new Quoter(plan, PlanSource.NONE).quote(leaver);
    }

    @Test
    void aParameterBeforeItsFirstDateStaysUnknownInAMaximumOfConstants() {
        Plan plan = plan().date("fixed", "2020-01-01")
                .parameter(
                        "limit",
                        "unit",
                        "USD",
                        "as_of",
                        "fixed",
                        "values",
                        PlanBuilder.keys("2025-01-01", PlanBuilder.keys("value", "7")))
                .formula("due", "max(limit, 5 USD)")
                .award("severance_pay", "amount", "due")
                .build();
        SeparationPackage quoted = quote(plan, LEAVER);
        assertEquals(Outcome.FACTS_MISSING, quoted.outcome());
        assertNull(quoted.cash());
        assertTrue(quoted.award("severance_pay").failures().get(0).contains("no value on 2020-01-01"));
    }

    @Test
    void aFigureOutOfDateIsWarnedOfWhereItIsTakenAndNotWhereAnotherIsGiven() {
        Plan plan = plan().input("own_limit", "unit", "USD", "decimals", 2, "ask", "What is the limit?")
                .parameter(
                        "limit",
                        "unit",
                        "USD",
                        "as_of",
                        "termination_date",
                        "values",
                        PlanBuilder.keys("2025-01-01", PlanBuilder.keys("value", "7")),
                        "verified_until",
                        "2025-12-31",
                        "unless_given",
                        "own_limit")
                .formula("due", "limit * 1")
                .award("severance_pay", "amount", "due")
                .build();
        assertEquals(1, quote(plan, LEAVER).warnings().size());
        Leaver given = ImmutableLeaver.copyOf(LEAVER).withInputs(Map.of("own_limit", new BigDecimal("9")));
        SeparationPackage quoted = quote(plan, given);
        assertEquals(List.of(), quoted.warnings());
        assertEquals("9.00 USD", String.valueOf(quoted.award("severance_pay").amount()));
    }

    @Test
    void payThatThePlanCannotReadIsNamedWithWhatItReads() {
        Plan plan = plan().pay("days_pay", "per day", "base_pay", "year", "260 days", "week", "5 days")
                .formula("due", "5 days * days_pay", "half up to 0.01")
                .award("severance_pay", "amount", "due")
                .build();
        for (Map.Entry<Pay, String> pay : Map.of(
                        Pay.of("25.00", "USD", PayPeriod.HOUR),
                        "base_pay is given per hour, and the plan reads it per year, per month, per week, per day",
                        Pay.of("25.00", "EUR", PayPeriod.YEAR),
                        "base_pay is in another currency than the plan's, USD")
                .entrySet()) {
            Leaver leaver = ImmutableLeaver.builder()
                    .from(LEAVER)
                    .employee(ImmutableEmployee.builder()
                            .from(LEAVER.employee())
                            .pay(pay.getKey())
                            .build())
                    .build();
            assertEquals(List.of(pay.getValue()), quote(plan, leaver).failures());
        }
    }

    @Test
    void aDateThatLeavesTheCalendarIsUnknownNotACrash() {
        Plan plan = plan().date("late", "9999-12-31 + 1 day")
                .formula("due", "5 USD")
                .award("severance_pay", "amount", "due", "through", "late")
                .build();
        assertEquals("5.00 USD", String.valueOf(quote(plan, LEAVER).cash()));
    }

    @Test
    void nothingTimesAnUnknownIsUnknown() {
        Plan plan = plan().formula("due", "complete_years * 0 USD per year")
                .award("severance_pay", "amount", "due")
                .build();
        Leaver unknown = ImmutableLeaver.builder()
                .from(LEAVER)
                .employee(ImmutableEmployee.builder().build())
                .build();
        assertEquals(List.of("hire_date"), quote(plan, unknown).missing());
        assertEquals("0.00 USD", String.valueOf(quote(plan, LEAVER).cash()));
    }

    @Test
    void bandsWhoseEdgesFallOnADateArePaidOnce() {
        Plan plan = plan().parameter(
                        "edge",
                        "unit",
                        "years",
                        "as_of",
                        "termination_date",
                        "values",
                        PlanBuilder.keys("2020-01-01", PlanBuilder.keys("value", "3")))
                .line(
                        "weeks",
                        "bands",
                        "complete_years",
                        "each",
                        List.of(
                                PlanBuilder.keys("up_to", "6 years", "rate", "1 week per year"),
                                PlanBuilder.keys("up_to", "edge", "rate", "2 weeks per year"),
                                PlanBuilder.keys("rate", "1 week per year")))
                .formula("due", "weeks * 1 USD per week")
                .award("severance_pay", "amount", "due")
                .build();
        assertEquals("10 weeks", quote(plan, LEAVER).line("weeks").value().toString());
    }

    @Test
    void theSourceToldIsThatOfTheValueTaken() {
        Plan plan = plan().parameter(
                        "fee",
                        "unit",
                        "USD",
                        "by",
                        "cause",
                        "values",
                        PlanBuilder.keys(
                                "death",
                                PlanBuilder.keys("value", "3", "source", "s. death"),
                                "redundancy",
                                PlanBuilder.keys("value", "7", "source", "s. redundancy")))
                .parameter(
                        "rate",
                        "unit",
                        "number",
                        "as_of",
                        "hire_date",
                        "before_first",
                        PlanBuilder.keys("value", "2", "source", "old act"),
                        "values",
                        PlanBuilder.keys("2020-01-01", PlanBuilder.keys("value", "3", "source", "new act")))
                .formula("due", "fee * rate")
                .award("severance_pay", "amount", "due")
                .build();
        SeparationPackage quoted = quote(plan, LEAVER);
        assertEquals("14.00 USD", String.valueOf(quoted.cash()));
        assertEquals(
                List.of("s. redundancy", "old act"),
                quoted.line("due").reads().stream()
                        .map(LineResult.Read::source)
                        .filter(source -> !source.isEmpty())
                        .toList());
    }

    @Test
    void whatALineTakesOffIsNeverPutOn() {
        Plan plan = plan().formula("minus", "0 USD - 40 USD")
                .formula("due", "100 USD")
                .award("severance_pay", "amount", "minus")
                .award("pay_in_lieu", "amount", "due", "less", List.of("severance_pay"))
                .build();
        assertEquals(
                "100.00 USD",
                String.valueOf(quote(plan, LEAVER).award("pay_in_lieu").amount()));
    }

    @Test
    void twelveMonthsAYearGiveWayToThePlansOwnConvention() {
        Plan plan = plan().parameter("months", "14 months per year")
                .line("monthly", "pay", "per month", "of", "base_pay", "taking", PlanBuilder.keys("year", "months"))
                .formula("due", "monthly * 1 month", "half up to 0.01")
                .award("severance_pay", "amount", "due")
                .build();
        assertEquals("3714.29 USD", String.valueOf(quote(plan, LEAVER).cash()));
    }

    @Test
    void noLimitStandsWhereItMayAndIsAFaultElsewhere() {
        Plan plan = plan().parameter("cap", "unit", "USD", "value", "none")
                .formula("due", "min(complete_years * 2 USD per year, cap)")
                .award("severance_pay", "amount", "due")
                .build();
        assertEquals("20.00 USD", String.valueOf(quote(plan, LEAVER).cash()));
        Plan rounded = plan().parameter("cap", "unit", "USD", "value", "none")
                .formula("due", "min(cap, cap)", "half up to 0.01")
                .award("severance_pay", "amount", "due")
                .build();
        assertTrue(Resolver.check(rounded, PlanSource.NONE).get(0).message().contains("no limit"));
    }

    private static Plan law() {
        return PlanBuilder.plan("test/law")
                .currency("USD")
                .missingDay("last day")
                .cites("the law")
                .period("service", "service_date", "termination_date")
                .count("complete_years", "years", "service", "drop")
                .formula("due", "complete_years * 100 USD per year")
                .award("severance_pay", "amount", "due")
                .build();
    }

    private static Plan above(Object... with) {
        return plan().date("ends", "termination_date + 1 day")
                .formula("due", "1 USD")
                .award(
                        "severance_pay",
                        "amount",
                        "due",
                        "law",
                        PlanBuilder.keys("tops_up", List.of("test/law"), "with", PlanBuilder.keys(with)))
                .award(
                        "pay_in_lieu",
                        "kind",
                        "severance_pay",
                        "amount",
                        "due",
                        "law",
                        PlanBuilder.keys("tops_up", List.of("test/law")))
                .build();
    }

    @Test
    void aLawReadsTheDatesThatThePlanAboveItWorksOut() {
        PlanSource laws = id -> id.equals("test/law") ? law() : null;
        Leaver almost = ImmutableLeaver.builder()
                .from(LEAVER)
                .employee(ImmutableEmployee.builder()
                        .hireDate(LocalDate.of(2016, 7, 2))
                        .build())
                .build();
        Plan plan = above("termination_date", "ends");
        assertEquals(List.of(), Resolver.check(plan, laws));
        SeparationPackage quoted = new Quoter(plan, laws).quote(almost);
        assertEquals("1000.00 USD", String.valueOf(quoted.award("severance_pay").amount()));
        assertEquals("900.00 USD", String.valueOf(quoted.award("pay_in_lieu").amount()), "the same law, as it is");
    }

    @Test
    void aLawIsGivenDatesOnly() {
        PlanSource laws = id -> id.equals("test/law") ? law() : null;
        assertEquals(
                List.of(
                        "\"with\" of a law gives it dates that this plan works out; \"full_time_equivalent\" is no date of a"
                                + " record"),
                messages(above("full_time_equivalent", "2"), laws));
        assertEquals(1, messages(above("termination_date", "2 years"), laws).size());
        assertEquals(1, messages(above("termination_date", "nothing"), laws).size());
    }

    private static List<String> messages(Plan plan, PlanSource laws) {
        return Resolver.check(plan, laws).stream().map(Fault::message).toList();
    }

    @Test
    void aWordBeyondAListIsNamedWithTheList() {
        Plan plan = plan().parameter(
                        "fee",
                        "unit",
                        "USD",
                        "by",
                        "cause",
                        "values",
                        PlanBuilder.keys(
                                "death", PlanBuilder.keys("value", "3"), "resignation", PlanBuilder.keys("value", "7")))
                .formula("due", "fee * 1")
                .award("severance_pay", "amount", "due")
                .build();
        assertEquals(
                List.of("cause is none of death, resignation, and the plan has no \"otherwise\" for it"),
                quote(plan, LEAVER).failures());
    }
}
