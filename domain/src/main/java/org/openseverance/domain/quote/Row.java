package org.openseverance.domain.quote;

import java.util.Currency;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.money.Money;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.resolve.Kind;
import org.openseverance.domain.resolve.Operand;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.worksheet.KeptRow;
import org.openseverance.domain.worksheet.Worksheet;

/**
 * One row of a worksheet as values.
 *
 * @param words gives the words of the row's facts by their names
 */
record Row(KeptRow cells, UnaryOperator<String> words) {

    long cell(int slot) {
        return cells.cell(slot);
    }

    boolean isKnown(int slot) {
        return cells.isKnown(slot);
    }

    LineValue.Unknown whyUnknown(int slot) {
        Worksheet.Unknown why = cells.whyUnknown(slot);
        return new LineValue.Unknown(why.missing(), why.failures());
    }

    /** A cell in smallest units; null where it is unknown or there is none (-1). */
    @Nullable
    Money money(int slot, Currency currency) {
        return slot < 0 || !isKnown(slot) ? null : new Money(cell(slot), currency);
    }

    LineValue value(Operand operand, String name) {
        int slot = operand.slot();
        if (slot < 0) {
            return fixed(operand);
        }
        long cell = cell(slot);
        if (cell == Rule.UNKNOWN) {
            return whyUnknown(slot);
        }
        return operand.kind() instanceof Kind.Figure figure
                ? new LineValue.Figure(cell, figure.denominator(), figure.unit())
                : told(operand, (int) cell, name);
    }

    private static LineValue fixed(Operand operand) {
        Ratio constant = operand.constant();
        return constant == null
                ? new LineValue.NoLimit()
                : new LineValue.Figure(constant.numerator(), constant.denominator(), operand.unit());
    }

    private LineValue told(Operand operand, int cell, String name) {
        Kind kind = operand.kind();
        if (kind instanceof Kind.Truth) {
            return new LineValue.YesNo(cell == 1);
        }
        if (kind instanceof Kind.Date) {
            return new LineValue.Day(PackedDate.toLocalDate(cell));
        }
        if (kind instanceof Kind.Word) {
            String named = cells.word(operand.slot());
            return new LineValue.Word(named != null ? named : words.apply(name));
        }
        return isKnown(operand.end())
                ? new LineValue.Span(
                        PackedDate.toLocalDate(cell),
                        PackedDate.toLocalDate(PackedDate.plusDays((int) cell(operand.end()), -1)))
                : whyUnknown(operand.end());
    }
}
