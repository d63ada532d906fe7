package org.openseverance.domain.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.employee.WorkLocation;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.plan.PlanBuilder;
import org.openseverance.domain.plan.PlanSource;

class QuoterTest {

    private static final Plan LAW = PlanBuilder.plan("gb/law")
            .currency("GBP")
            .jurisdiction("GB")
            .missingDay("last day")
            .cites("Act 1")
            .period("service", "service_date", "termination_date")
            .count("complete_years", "years", "service", "drop")
            .pay("weeks_pay", "per week", "base_pay", "year", "52 weeks")
            .formula(
                    "severance",
                    "complete_years * 1 week per year * weeks_pay * full_time_equivalent",
                    "half up to 0.01")
            .award("severance_pay", "amount", "severance")
            .build();

    @Test
    void whoCameBeforeDoesNotChangeAQuote() {
        List<Leaver> leavers = leaversOfEveryKind();
        Collections.shuffle(leavers, new Random(7));
        Quoter quoter = new Quoter(LAW, PlanSource.NONE);
        Set<String> told = new HashSet<>();
        for (Leaver leaver : leavers) {
            SeparationPackage quote = quoter.quote(leaver);
            assertEquals(new Quoter(LAW, PlanSource.NONE).quote(leaver), quote);
            told.add(quote.lines() + " " + quote.warnings() + " " + quote.awards());
        }
        assertTrue(told.size() > 10, "they should differ, but there are only " + told.size());
    }

    private static List<Leaver> leaversOfEveryKind() {
        List<Leaver> leavers = new ArrayList<>();
        for (String country : new String[] {null, "GB", "US"}) {
            for (PayPeriod period : PayPeriod.values()) {
                for (String currency : List.of("GBP", "EUR", "")) {
                    for (String part : List.of("1", "0.123456")) {
                        leavers.add(leaver(country, period, currency, part));
                    }
                }
            }
        }
        return leavers;
    }

    private static Leaver leaver(String country, PayPeriod period, String currency, String part) {
        ImmutableEmployee.Builder employee = ImmutableEmployee.builder()
                .serviceDate(LocalDate.of(2014, 9, 1))
                .workLocation(new WorkLocation(country, null, null))
                .fullTimeEquivalent(new BigDecimal(part));
        if (!currency.isEmpty()) {
            employee.pay(Pay.of("31200.50", currency, period));
        }
        return ImmutableLeaver.builder()
                .employee(employee.build())
                .separation(ImmutableSeparation.builder()
                        .terminationDate(LocalDate.of(2026, 8, 31))
                        .build())
                .build();
    }
}
