package org.openseverance.domain.worksheet;

import java.util.List;
import java.util.Objects;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Columns;
import org.openseverance.domain.rule.Rule;

/**
 * A row for each employee, a column for each line: the columns of a program, filled block by block from facts and worked out by its rules. Not for use by several
 * threads at once.
 */
public final class Worksheet {

    /** Rows in a block: small enough that the columns stay in the processor's cache. */
    public static final int BLOCK = 1024;

    private final Program program;
    private final Facts facts;
    private final int capacity;
    private final Columns columns;
    private final boolean[] gaps;
    private final int[] factSlots;
    private final Facts.Filler[] fillers;
    private final Layout.Step[] steps;
    private final Columns scratch;
    private final int[] known;
    private int rows;

    public Worksheet(Program program, Facts facts, int capacity) {
        this(program, facts, new Paper(capacity));
    }

    /** A worksheet on paper that others may use as well: its rows are there until one of them runs. */
    public Worksheet(Program program, Facts facts, Paper paper) {
        this.program = program;
        this.facts = facts;
        this.capacity = paper.rows();
        Layout layout = new Layout(program, facts);
        this.columns = new Columns(layout.columns(paper), new PastPay[capacity][], new Absence[capacity][]);
        this.scratch = new Columns(new long[program.slots()][], new PastPay[capacity][], new Absence[capacity][]);
        this.gaps = layout.gaps();
        this.known = new int[capacity];
        this.factSlots = layout.facts().stream().mapToInt(i -> i).toArray();
        this.fillers = new Facts.Filler[factSlots.length];
        for (int i = 0; i < factSlots.length; i++) {
            fillers[i] = facts.filler(Objects.requireNonNull(program.facts().get(factSlots[i])), program.words());
        }
        this.steps = layout.steps().toArray(Layout.Step[]::new);
    }

    /** Fills rows 0 to n - 1 from the named rows of the facts and works them out. */
    public void run(int[] sourceRows, int n) {
        rows = n;
        for (int i = 0; i < fillers.length; i++) {
            gaps[factSlots[i]] = fillers[i].fill(sourceRows, n, columns.values()[factSlots[i]]);
        }
        if (program.usesLists()) {
            for (int row = 0; row < n; row++) {
                columns.history()[row] = facts.history(sourceRows[row]);
                columns.absences()[row] = facts.absences(sourceRows[row]);
            }
        }
        for (Layout.Step step : steps) {
            run(step, n);
        }
    }

    private void run(Layout.Step step, int n) {
        boolean anyGap = false;
        for (int slot : step.reads()) {
            anyGap |= gaps[slot];
        }
        long[] column = columns.values()[step.out()];
        if (anyGap && !step.meetsUnknown()) {
            runKnown(step.rule(), column, n);
        } else {
            apply(step.rule(), columns, column, n);
        }
        gaps[step.out()] = (anyGap || step.canFail() || failed) && hasUnknown(column, n);
        failed = false;
    }

    private boolean failed;

    /** Runs a rule; where a row overflows, the rows are run one by one and that row is left unknown. */
    private void apply(Rule rule, Columns from, long[] out, int n) {
        try {
            rule.apply(from, out, n);
        } catch (ArithmeticException overflow) {
            failed = true;
            Columns one = Reasons.oneRow(program.slots());
            for (int row = 0; row < n; row++) {
                out[row] = single(rule, from, one, row);
            }
        }
    }

    private static long single(Rule rule, Columns from, Columns one, int row) {
        try {
            return Reasons.alone(rule, from, one, row);
        } catch (ArithmeticException overflow) {
            return Rule.UNKNOWN;
        }
    }

    /** Runs a rule over the rows whose inputs are all known; the others stay unknown. */
    private void runKnown(Rule rule, long[] out, int n) {
        int[] reads = rule.reads();
        int count = 0;
        for (int row = 0; row < n; row++) {
            boolean all = true;
            for (int slot : reads) {
                all &= columns.values()[slot][row] != Rule.UNKNOWN;
            }
            known[count] = row;
            count += all ? 1 : 0;
        }
        for (int slot : reads) {
            if (scratch.values()[slot] == null) {
                scratch.values()[slot] = new long[capacity];
            }
            long[] gathered = scratch.values()[slot];
            for (int k = 0; k < count; k++) {
                gathered[k] = columns.values()[slot][known[k]];
            }
        }
        for (int k = 0; k < count; k++) {
            scratch.history()[k] = columns.history()[known[k]];
            scratch.absences()[k] = columns.absences()[known[k]];
        }
        long[] result = new long[count];
        apply(rule, scratch, result, count);
        java.util.Arrays.fill(out, 0, n, Rule.UNKNOWN);
        for (int k = 0; k < count; k++) {
            out[known[k]] = result[k];
        }
    }

    private static boolean hasUnknown(long[] column, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= column[i] == Rule.UNKNOWN;
        }
        return any;
    }

    /** The rules that it runs. */
    public Program program() {
        return program;
    }

    /** The rows of the last run. */
    public int rows() {
        return rows;
    }

    /** A cell of the last run. */
    public long cell(int slot, int row) {
        return columns.values()[slot][row];
    }

    /** A whole column of the last run, for reading only. */
    public long[] column(int slot) {
        return columns.values()[slot];
    }

    /** A row of the last run, which stays when this worksheet goes on. */
    public KeptRow keep(int row) {
        return new KeptRow(program, columns, row);
    }

    /** Whether any cell of the last run is unknown. */
    public boolean hasGaps() {
        boolean any = false;
        for (boolean gap : gaps) {
            any |= gap;
        }
        return any;
    }

    /** Why a cell is unknown: the facts that are missing, and what could not be worked out from known ones. */
    public Unknown whyUnknown(int slot, int row) {
        return Reasons.of(slot, program, columns, row);
    }

    /**
     * Why a cell is unknown.
     *
     * @param missing names of facts and inputs that are not given
     * @param failures what failed, each a whole sentence
     */
    public record Unknown(List<String> missing, List<String> failures) {}
}
