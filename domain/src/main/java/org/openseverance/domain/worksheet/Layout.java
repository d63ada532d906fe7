package org.openseverance.domain.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Columns;
import org.openseverance.domain.rule.Constants;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.rule.Same;

/**
 * What of a program is left to do in each block. Facts that are the same in every row, such as the last day of an event or one that nobody gives, are constants
 * here; rules of constants are worked out once, and a rule that comes to another column shares it.
 */
final class Layout implements Constants {

    private final Program program;
    private final Map<Integer, Long> constants;
    private final Map<Integer, Longs> values = new HashMap<>();
    private final int[] columnOf;
    private final List<Integer> facts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * A rule that runs for each block.
     *
     * @param reads the columns it reads, of shared ones the first
     */
    record Step(Rule rule, int[] reads, int out, boolean meetsUnknown, boolean canFail) {

        Step(Rule rule, int[] reads, int out) {
            this(rule, reads, out, rule.meetsUnknown(), rule.canFail());
        }
    }

    Layout(Program program, Facts source) {
        this.program = program;
        this.constants = new HashMap<>(program.constants());
        this.columnOf = new int[program.slots()];
        Arrays.setAll(columnOf, slot -> slot);
        program.facts().forEach((slot, fact) -> {
            Longs known = source.values(fact, program.words());
            if (known.size() == 1) {
                constants.put(slot, known.get(0));
            } else {
                facts.add(slot);
                values.put(slot, known);
            }
        });
        for (int i = 0; i < program.size(); i++) {
            lay(program.rule(i).given(this), program.out(i));
        }
    }

    private void lay(Rule rule, int out) {
        if (rule instanceof Same same) {
            columnOf[out] = columnOf[same.of()];
            if (holds(same.of())) {
                constants.put(out, value(same.of()));
            }
            return;
        }
        int[] reads = rule.reads();
        if (reads.length > 0 && !rule.readsLists() && Arrays.stream(reads).allMatch(this::holds)) {
            constants.put(out, once(rule, reads));
        } else {
            steps.add(new Step(
                    rule, Arrays.stream(reads).map(slot -> columnOf[slot]).toArray(), out));
        }
    }

    private long once(Rule rule, int[] reads) {
        if (!rule.meetsUnknown() && Arrays.stream(reads).anyMatch(slot -> value(slot) == Rule.UNKNOWN)) {
            return Rule.UNKNOWN;
        }
        Columns columns = new Columns(new long[program.slots()][], new PastPay[1][], new Absence[1][]);
        for (int slot : reads) {
            columns.values()[slot] = new long[] {value(slot)};
        }
        long[] out = new long[1];
        try {
            rule.apply(columns, out, 1);
        } catch (ArithmeticException overflow) {
            return Rule.UNKNOWN;
        }
        return out[0];
    }

    @Override
    public boolean holds(int slot) {
        return constants.containsKey(slot);
    }

    @Override
    public long value(int slot) {
        return constants.getOrDefault(slot, Rule.UNKNOWN);
    }

    @Override
    public Longs values(int slot) {
        return values.getOrDefault(columnOf[slot], Constants.super.values(slot));
    }

    /** The facts that differ from row to row. */
    List<Integer> facts() {
        return facts;
    }

    List<Step> steps() {
        return steps;
    }

    /** Columns by slot: constants filled in, shared ones once; null for slots that fell away. */
    long[][] columns(Paper paper) {
        long[][] columns = new long[program.slots()][];
        constants.forEach((slot, value) -> columns[slot] = paper.constant(value));
        int place = 0;
        for (int slot : facts) {
            columns[slot] = paper.column(place++);
        }
        for (Step step : steps) {
            columns[step.out()] = paper.column(place++);
        }
        for (int slot = 0; slot < columns.length; slot++) {
            columns[slot] = columns[slot] == null ? columns[columnOf[slot]] : columns[slot];
        }
        return columns;
    }

    /** By slot, whether it is a constant that nobody knows. */
    boolean[] gaps() {
        boolean[] gaps = new boolean[program.slots()];
        constants.forEach((slot, value) -> gaps[slot] = value == Rule.UNKNOWN);
        return gaps;
    }
}
