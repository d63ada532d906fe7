package org.openseverance.domain.worksheet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Columns;
import org.openseverance.domain.rule.Rule;

/** One row of a worksheet, kept while the worksheet goes on to others. Why a cell is unknown is found when it is asked. */
public final class KeptRow {

    private static final PastPay[][] NO_HISTORY = new PastPay[1][];
    private static final Absence[][] NO_ABSENCES = new Absence[1][];

    private final Program program;
    private final long[] cells;
    private final PastPay[][] history;
    private final Absence[][] absences;

    KeptRow(Program program, Columns columns, int row) {
        this.program = program;
        this.cells = new long[columns.values().length];
        for (int slot = 0; slot < cells.length; slot++) {
            long[] column = columns.values()[slot];
            cells[slot] = column == null ? 0 : column[row];
        }
        this.history = program.usesLists() ? new PastPay[][] {columns.history()[row]} : NO_HISTORY;
        this.absences = program.usesLists() ? new Absence[][] {columns.absences()[row]} : NO_ABSENCES;
    }

    public long cell(int slot) {
        return cells[slot];
    }

    public boolean isKnown(int slot) {
        return cells[slot] != Rule.UNKNOWN;
    }

    /** The word of a cell; null for one that no plan names. */
    public @Nullable String word(int slot) {
        return program.word(cells[slot]);
    }

    /** The facts that are not given and could say something about cells, by name. */
    public Map<String, Need> needs(IntStream slots) {
        boolean lists = program.usesLists();
        return new Needs(program, cells, lists && history[0] != null, lists && absences[0] != null).of(slots);
    }

    /** Why a cell is unknown: the facts that are missing, and what could not be worked out from known ones. */
    public Worksheet.Unknown whyUnknown(int slot) {
        FactSlot fact = program.facts().get(slot);
        if (fact != null && !isKnown(slot)) {
            return new Worksheet.Unknown(List.of(fact.asked()), List.of());
        }
        long[][] columns = new long[cells.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new long[] {cells[i]};
        }
        return Reasons.of(slot, program, new Columns(columns, history, absences), 0);
    }
}
