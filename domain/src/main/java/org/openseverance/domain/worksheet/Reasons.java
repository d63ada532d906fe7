package org.openseverance.domain.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Columns;
import org.openseverance.domain.rule.PastPayFigure;
import org.openseverance.domain.rule.Rule;

/** Finds why a cell of a row is unknown, back through the rules. */
final class Reasons {

    private final Program program;
    private final Columns columns;
    private final int row;
    private final Set<Integer> seen = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();

    private Reasons(Program program, Columns columns, int row) {
        this.program = program;
        this.columns = columns;
        this.row = row;
    }

    static Worksheet.Unknown of(int slot, Program program, Columns columns, int row) {
        Reasons reasons = new Reasons(program, columns, row);
        reasons.trace(slot);
        if (reasons.missing.size() > 1) {
            reasons.missing.remove(FactSlot.REDEPLOYED);
        }
        return new Worksheet.Unknown(List.copyOf(reasons.missing), List.copyOf(reasons.failures));
    }

    private void trace(int slot) {
        if (columns.values()[slot][row] != Rule.UNKNOWN || !seen.add(slot)) {
            return;
        }
        FactSlot fact = program.facts().get(slot);
        if (fact != null) {
            missing.add(fact.asked());
            return;
        }
        int producer = program.producer(slot);
        if (producer < 0) {
            return;
        }
        Rule rule = program.rule(producer);
        int[] causes = rule.causes(columns, row);
        if (rule instanceof PastPayFigure && columns.history()[row] == null) {
            missing.add("pay_history");
        } else if (causes.length == 0) {
            failures.add(failure(rule));
        }
        for (int cause : causes) {
            trace(cause);
        }
    }

    private String failure(Rule rule) {
        try {
            alone(rule, columns, oneRow(program.slots()), row);
            return rule.failure(columns, row);
        } catch (ArithmeticException overflow) {
            return "the figure is too large, or finer than can be held";
        }
    }

    /** Room for what a rule reads of one row. */
    static Columns oneRow(int slots) {
        return new Columns(new long[slots][1], new PastPay[1][], new Absence[1][]);
    }

    /** The cell that a rule gives one row; overflow throws. */
    static long alone(Rule rule, Columns from, Columns one, int row) {
        for (int slot : rule.reads()) {
            one.values()[slot][0] = from.values()[slot][row];
        }
        one.history()[0] = from.history()[row];
        one.absences()[0] = from.absences()[row];
        long[] out = new long[1];
        rule.apply(one, out, 1);
        return out[0];
    }
}
