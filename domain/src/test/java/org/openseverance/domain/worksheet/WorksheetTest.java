package org.openseverance.domain.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Arithmetic.Product;
import org.openseverance.domain.rule.Arithmetic.Sum;
import org.openseverance.domain.rule.Choice.Choose;
import org.openseverance.domain.rule.Logic.And;
import org.openseverance.domain.rule.Logic.Given;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.worksheet.FactSlot.Cells;

class WorksheetTest {

    private static final long UNKNOWN = Rule.UNKNOWN;

    private final ProgramBuilder program = new ProgramBuilder();
    private final int a = program.fact(new FactSlot("a", Cells.NUMBER, 0, false));
    private final int b = program.fact(new FactSlot("b", Cells.NUMBER, 0, false));

    /** Facts given as columns: the first is {@code a}, the second {@code b}. */
    private record Given2(long[] first, long[] second) implements Facts {
        @Override
        public int size() {
            return first.length;
        }

        @Override
        public Filler filler(FactSlot slot, WordNumbers words) {
            long[] cells = slot.name().equals("a") ? first : second;
            return (rows, n, out) -> {
                boolean gap = false;
                for (int i = 0; i < n; i++) {
                    out[i] = cells[rows[i]];
                    gap |= out[i] == UNKNOWN;
                }
                return gap;
            };
        }

        @Override
        public PastPay[] history(int row) {
            return null;
        }

        @Override
        public Absence[] absences(int row) {
            return null;
        }
    }

    private Worksheet run(int kept, long[] first, long[] second) {
        program.keep(kept);
        program.keep(a);
        program.keep(b);
        int[] rows = new int[first.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        Worksheet worksheet = new Worksheet(program.build(), new Given2(first, second), rows.length);
        worksheet.run(rows, rows.length);
        return worksheet;
    }

    @Test
    void anUnknownInputLeavesOnlyItsRowUnknownAndIsNamed() {
        int sum = program.rule(new Sum(a, 1, b, 1));
        Worksheet worksheet = run(sum, new long[] {1, UNKNOWN, 3}, new long[] {10, 20, 30});
        assertEquals(11, worksheet.cell(sum, 0));
        assertEquals(UNKNOWN, worksheet.cell(sum, 1));
        assertEquals(33, worksheet.cell(sum, 2));
        assertEquals(List.of("a"), worksheet.whyUnknown(sum, 1).missing());
        assertTrue(worksheet.hasGaps());
    }

    @Test
    void anOverflowLeavesOnlyItsRowUnknownAndSaysSo() {
        int product = program.rule(new Product(a, b));
        Worksheet worksheet = run(product, new long[] {2, Long.MAX_VALUE, 4}, new long[] {3, 2, 5});
        assertEquals(6, worksheet.cell(product, 0));
        assertEquals(UNKNOWN, worksheet.cell(product, 1));
        assertEquals(20, worksheet.cell(product, 2));
        assertEquals(List.of(), worksheet.whyUnknown(product, 1).missing());
        assertEquals(
                List.of("the figure is too large, or finer than can be held"),
                worksheet.whyUnknown(product, 1).failures());
    }

    @Test
    void theBranchThatIsNotTakenMayBeUnknownAndAsksForNothing() {
        int when = program.rule(new Given(a));
        int choice = program.rule(new Choose(when, a, b));
        Worksheet worksheet = run(choice, new long[] {1, UNKNOWN, UNKNOWN}, new long[] {UNKNOWN, 2, UNKNOWN});
        assertEquals(1, worksheet.cell(choice, 0));
        assertEquals(2, worksheet.cell(choice, 1));
        assertEquals(UNKNOWN, worksheet.cell(choice, 2));
        assertEquals(List.of("b"), worksheet.whyUnknown(choice, 2).missing());
    }

    @Test
    void noAndUnknownIsNo() {
        int and = program.rule(new And(a, b));
        Worksheet worksheet = run(and, new long[] {0, 1, UNKNOWN}, new long[] {UNKNOWN, UNKNOWN, 0});
        assertEquals(0, worksheet.cell(and, 0));
        assertEquals(UNKNOWN, worksheet.cell(and, 1));
        assertEquals(0, worksheet.cell(and, 2));
    }

    @Test
    void equalRulesShareASlotAndUnneededOnesFallAway() {
        int first = program.rule(new Sum(a, 1, b, 1));
        int second = program.rule(new Sum(a, 1, b, 1));
        program.rule(new Product(a, b));
        assertEquals(first, second);
        program.keep(first);
        assertEquals(1, program.build().size());
    }

    @Test
    void aRuleOfConstantsIsWorkedOutWhenItIsLaid() {
        int product = program.rule(new Product(program.constant(6), program.constant(7)));
        assertEquals(program.constant(42), product);
    }
}
