package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.application.cases.CaseCheck;
import org.openseverance.application.cases.Expectation;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.SeparationPackage;

/** The cases of a plan as the rows of one workforce: the bulk path gives, cell for cell, what the single path gives. */
class BulkCasesTest {

    static Set<String> plans() {
        return new TreeSet<>(Shipped.casesByPlan().keySet());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theBulkPathGivesRowForRowWhatTheSinglePathGives(String id) {
        List<WorkedCase> cases = Shipped.casesByPlan().get(id);
        Plan plan = Shipped.LIBRARY.find(id);
        assertNotNull(plan);
        List<Leaver> leavers = cases.stream().map(WorkedCase::leaver).toList();
        List<String> names = cases.stream().map(WorkedCase::id).toList();
        BothPaths.agree(plan, leavers, names, (row, bulk) -> expected(cases.get(row), bulk));
    }

    /** And so the published figure, too. */
    private static void expected(WorkedCase worked, SeparationPackage bulk) {
        Expectation expectation = worked.expected();
        assertNotNull(expectation);
        boolean passes = CaseCheck.misses(expectation, bulk).isEmpty();
        assertEquals(!Shipped.disputed().contains(worked.id()), passes, worked.id());
    }

    @Test
    void thereAreSeveralHundredCases() {
        long cases =
                Shipped.casesByPlan().values().stream().mapToLong(List::size).sum();
        assertEquals(true, cases >= 469, cases + " cases");
    }
}
