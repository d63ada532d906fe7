package org.openseverance.domain.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.resolve.Kind;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.Program;
import org.openseverance.domain.worksheet.Worksheet;

/** One row of a worksheet, kept: its cells, and for unknown ones why. */
final class Row {

    private final long[] cells;
    private final Map<Integer, LineValue.Unknown> unknown = new HashMap<>();

    private final Program program;

    private Row(long[] cells, Program program) {
        this.cells = cells;
        this.program = program;
    }

    static Row of(Worksheet worksheet, int row) {
        Row kept = new Row(worksheet.cells(row), worksheet.program());
        if (worksheet.hasGaps()) {
            for (int slot = 0; slot < kept.cells.length; slot++) {
                if (kept.cells[slot] == Rule.UNKNOWN) {
                    Worksheet.Unknown why = worksheet.whyUnknown(slot, row);
                    kept.unknown.put(slot, new LineValue.Unknown(why.missing(), why.failures()));
                }
            }
        }
        return kept;
    }

    long cell(int slot) {
        return cells[slot];
    }

    /** The word of a cell; null for one that no plan names. */
    @Nullable
    String word(int slot) {
        return program.word(cells[slot]);
    }

    boolean isKnown(int slot) {
        return cells[slot] != Rule.UNKNOWN;
    }

    LineValue.Unknown whyUnknown(int slot) {
        return unknown.getOrDefault(slot, new LineValue.Unknown(java.util.List.of(), java.util.List.of()));
    }

    LineValue value(Operand operand, String name, UnaryOperator<String> words) {
        if (operand.noLimit()) {
            return new LineValue.NoLimit();
        }
        if (operand.constant() != null) {
            return new LineValue.Figure(
                    operand.constant().numerator(), operand.constant().denominator(), operand.unit());
        }
        if (!isKnown(operand.slot())) {
            return whyUnknown(operand.slot());
        }
        long cell = cells[operand.slot()];
        if (operand.kind() instanceof Kind.Figure figure) {
            return new LineValue.Figure(cell, figure.denominator(), figure.unit());
        }
        if (operand.kind() instanceof Kind.Date) {
            return new LineValue.Day(PackedDate.toLocalDate((int) cell));
        }
        if (operand.kind() instanceof Kind.Truth) {
            return new LineValue.YesNo(cell == 1);
        }
        if (operand.kind() instanceof Kind.Word) {
            String named = program.word(cell);
            return new LineValue.Word(named != null ? named : words.apply(name));
        }
        return isKnown(operand.end())
                ? new LineValue.Span(
                        PackedDate.toLocalDate((int) cell),
                        PackedDate.toLocalDate((int) cells[operand.end()]).minusDays(1))
                : whyUnknown(operand.end());
    }
}
