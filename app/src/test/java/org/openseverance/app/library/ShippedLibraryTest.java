package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.application.cases.CaseCheck;
import org.openseverance.application.cases.CaseResult;
import org.openseverance.application.cases.CaseResult.Verdict;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.ImmutableSeparation;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.employee.PayPeriod;
import org.openseverance.domain.plan.AwardKind;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.resolve.Resolver;

class ShippedLibraryTest {

    /** Packages whose cover ends on a date that was announced. */
    private static final Set<String> ENDS_ON_A_DATE = Set.of("packages/lyft-2022-11", "packages/patreon-2022-09");

    static List<String> ids() {
        return Shipped.LIBRARY.ids();
    }

    static TreeSet<String> files() {
        return new TreeSet<>(Shipped.casesByFile().keySet());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDocumentIsSoundAndNamedAsItsPathSays(String id) {
        PlanFile.Result read = Shipped.LIBRARY.read(id);
        assertNotNull(read);
        assertEquals(List.of(), read.faults());
        Plan plan = read.plan();
        assertNotNull(plan);
        assertEquals(id, plan.id());
        assertEquals(List.of(), Resolver.check(plan, Shipped.LIBRARY));
        assertTrue(plan.revision().matches("sha256:[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCasePassesUnlessItIsDisputedAndThenItFails(String file) {
        CaseCheck check = new CaseCheck(Shipped.LIBRARY);
        for (WorkedCase worked : Shipped.casesByFile().get(file)) {
            CaseResult result = check.run(worked);
            Verdict expected = Shipped.disputed().contains(worked.id()) ? Verdict.FAILED : Verdict.PASSED;
            assertEquals(expected, result.verdict(), worked.id() + " (" + worked.plan() + "): " + result.misses());
        }
    }

    /** Six months of cover from 1 March end on 31 August, not on the 28th, although the last day of employment is 28 February. */
    @Test
    void coverOfWholeMonthsEndsADayBeforeTheDayItBeganOn() {
        Leaver leaver = ImmutableLeaver.builder()
                .employee(ImmutableEmployee.builder()
                        .hireDate(LocalDate.of(2015, 3, 1))
                        .pay(Pay.of("78000.00", "USD", PayPeriod.YEAR))
                        .build())
                .separation(ImmutableSeparation.builder()
                        .cause("redundancy")
                        .terminationDate(LocalDate.of(2023, 2, 28))
                        .build())
                .build();
        int covers = 0;
        for (String id : ids()) {
            Plan plan = Objects.requireNonNull(Shipped.LIBRARY.find(id));
            if (!plan.currency().getCurrencyCode().equals("USD")) {
                continue;
            }
            for (AwardResult cover :
                    new Quoter(plan, Shipped.LIBRARY).quote(leaver).awards()) {
                LocalDate from = cover.firstDay();
                LineValue.Figure months = cover.quantity();
                if (cover.kind() == AwardKind.BENEFITS_CONTINUATION
                        && from != null
                        && months != null
                        && months.toString().endsWith(" months")
                        && !ENDS_ON_A_DATE.contains(id)) {
                    covers++;
                    assertEquals(from.plusMonths(months.value().numerator()).minusDays(1), cover.lastDay(), id);
                }
            }
        }
        assertTrue(covers >= 15, "only " + covers);
    }

    @Test
    void everyDisputedCaseIsThere() {
        TreeSet<String> missing = new TreeSet<>(Shipped.disputed());
        Shipped.casesByPlan().values().forEach(cases -> cases.forEach(worked -> missing.remove(worked.id())));
        assertEquals(new TreeSet<>(), missing);
    }
}
