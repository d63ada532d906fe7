package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openseverance.adapters.files.library.PlanFile;
import org.openseverance.application.cases.CaseCheck;
import org.openseverance.application.cases.CaseResult;
import org.openseverance.application.cases.CaseResult.Verdict;
import org.openseverance.application.cases.WorkedCase;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.resolve.Resolver;

class ShippedLibraryTest {

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

    @Test
    void everyDisputedCaseIsThere() {
        TreeSet<String> missing = new TreeSet<>(Shipped.disputed());
        Shipped.casesByPlan().values().forEach(cases -> cases.forEach(worked -> missing.remove(worked.id())));
        assertEquals(new TreeSet<>(), missing);
    }
}
