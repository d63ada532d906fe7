package org.openseverance.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.quote.AwardResult;
import org.openseverance.domain.quote.LineResult;
import org.openseverance.domain.quote.LineValue;
import org.openseverance.domain.quote.Quoter;
import org.openseverance.domain.quote.RowQuoter;
import org.openseverance.domain.quote.SeparationPackage;
import org.openseverance.domain.resolve.ResolvedAward;
import org.openseverance.domain.resolve.ResolvedPlan;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.whatif.WorkforceRun;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;
import org.openseverance.domain.worksheet.Worksheet;

/** Leavers quoted one by one and as the rows of one workforce: the two must tell the same, cell for cell and word for word. */
final class BothPaths {

    private BothPaths() {}

    /**
     * Fails where the two paths differ.
     *
     * @param also is given each row's package of the bulk path
     */
    static void agree(
            Plan plan, List<Leaver> leavers, List<String> names, BiConsumer<Integer, SeparationPackage> also) {
        Workforce workforce = CaseWorkforce.of(leavers);
        List<Fault> faults = new ArrayList<>();
        WorkforceRun run =
                WorkforceRun.of(workforce, WorkforceFacts.Event.NONE, List.of(plan), Shipped.LIBRARY, faults);
        assertNotNull(run, faults::toString);

        Quoter quoter = new Quoter(plan, Shipped.LIBRARY);
        boolean[] seen = new boolean[leavers.size()];
        run.worker().run(0, run.size(), (worksheet, resolved, rows, n) -> {
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                seen[row] = true;
                SeparationPackage single = quoter.quote(leavers.get(row));
                SeparationPackage bulk = RowQuoter.quote(
                        resolved.get(0), worksheet, i, word -> CaseWorkforce.word(word, leavers.get(row)));
                sameTotals(names.get(row), single, resolved.get(0), worksheet, i);
                same(names.get(row), single, bulk);
                also.accept(row, bulk);
            }
        });
        for (int row = 0; row < seen.length; row++) {
            assertEquals(true, seen[row], "row " + row);
        }
    }

    /** The cells that what-ifs sum. */
    private static void sameTotals(
            String name, SeparationPackage single, ResolvedPlan plan, Worksheet worksheet, int row) {
        assertEquals(cell(single.cash()), worksheet.cell(plan.cash(), row), name + " cash");
        assertEquals(cell(single.cost()), worksheet.cell(plan.cost(), row), name + " cost");
        for (int i = 0; i < plan.awards().size(); i++) {
            ResolvedAward award = plan.awards().get(i);
            AwardResult told = single.awards().get(i);
            if (award.total() >= 0) {
                assertEquals(cell(told.amount()), worksheet.cell(award.total(), row), name + " " + told.name());
            }
            if (award.benefits() >= 0) {
                assertEquals(
                        cell(told.benefits()),
                        worksheet.cell(award.benefits(), row),
                        name + " benefits of " + told.name());
            }
        }
    }

    private static long cell(Money money) {
        return money == null ? Rule.UNKNOWN : money.minor();
    }

    /** Everything that is told, unknown where unknown. Denominators may differ: the bulk path has the decimals of the whole column. */
    private static void same(String name, SeparationPackage single, SeparationPackage bulk) {
        assertEquals(single.outcome(), bulk.outcome(), name);
        assertEquals(single.missing(), bulk.missing(), name);
        assertEquals(single.warnings(), bulk.warnings(), name);
        assertEquals(single.awards().size(), bulk.awards().size(), name);
        for (int i = 0; i < single.awards().size(); i++) {
            AwardResult one = single.awards().get(i);
            AwardResult many = bulk.awards().get(i);
            String award = name + " " + one.name();
            for (Function<AwardResult, Object> part : List.<Function<AwardResult, Object>>of(
                    AwardResult::outcome,
                    AwardResult::entitled,
                    AwardResult::reasons,
                    AwardResult::missing,
                    AwardResult::failures,
                    AwardResult::amount,
                    AwardResult::lawPart,
                    AwardResult::planPart,
                    AwardResult::benefits,
                    AwardResult::firstDay,
                    AwardResult::lastDay,
                    result -> exact(result.quantity()),
                    result -> exact(result.figure()))) {
                assertEquals(part.apply(one), part.apply(many), award);
            }
        }
        assertEquals(
                single.lines().stream().map(LineResult::name).toList(),
                bulk.lines().stream().map(LineResult::name).toList(),
                name);
        for (int i = 0; i < single.lines().size(); i++) {
            LineResult line = single.lines().get(i);
            assertEquals(exact(line.value()), exact(bulk.lines().get(i).value()), name + ", line " + line.name());
        }
    }

    private static Object exact(LineValue value) {
        return value instanceof LineValue.Figure figure ? figure.value() + " " + figure.unit() : value;
    }
}
