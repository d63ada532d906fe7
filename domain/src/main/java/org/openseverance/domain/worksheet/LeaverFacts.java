package org.openseverance.domain.worksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.employee.Pay;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;

/** The facts of one leaver after another, as a source of one row. */
public final class LeaverFacts implements Facts {

    private Leaver leaver = ImmutableLeaver.builder()
            .employee(ImmutableEmployee.builder().build())
            .build();

    /** The leaver whose facts are read from now on. */
    public void use(Leaver leaver) {
        this.leaver = leaver;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Filler filler(FactSlot slot, WordNumbers words) {
        if (slot.input()) {
            return (rows, n, out) -> fill(out, input(slot, words));
        }
        String name = slot.name();
        int dot = name.lastIndexOf('.');
        String part = dot < 0 ? "" : name.substring(dot + 1);
        String pay = dot < 0 ? "" : name.substring(0, dot);
        return switch (part) {
            case "rate" -> (rows, n, out) -> fill(out, rate(leaver.pay(pay), slot));
            case "period" -> (rows, n, out) -> fill(out, period(leaver.pay(pay)));
            case "currency" -> (rows, n, out) -> fill(out, currency(leaver.pay(pay), words));
            default ->
                switch (slot.cells()) {
                    case DATE -> (rows, n, out) -> fill(out, date(leaver.date(name)));
                    case WORD -> (rows, n, out) -> fill(out, word(leaver.word(name), words));
                    default -> (rows, n, out) -> fill(out, number(leaver.number(name), slot));
                };
        };
    }

    private static boolean fill(long[] out, long cell) {
        out[0] = cell;
        return cell == Rule.UNKNOWN;
    }

    private static long date(@Nullable LocalDate date) {
        return date == null ? Rule.UNKNOWN : PackedDate.of(date);
    }

    private static long word(@Nullable String word, WordNumbers words) {
        return word == null ? Rule.UNKNOWN : words.find(word);
    }

    private static long number(@Nullable BigDecimal number, FactSlot slot) {
        return number == null ? Rule.UNKNOWN : unscaled(number, slot);
    }

    private static long unscaled(BigDecimal number, FactSlot slot) {
        if (number.scale() == slot.decimals() && number.precision() < 18) {
            return number.scaleByPowerOfTen(slot.decimals()).longValueExact();
        }
        BigDecimal plain = number.stripTrailingZeros();
        try {
            return plain.setScale(slot.decimals()).unscaledValue().longValueExact();
        } catch (ArithmeticException tooFine) {
            if (plain.scale() <= slot.decimals()) {
                throw new IllegalArgumentException(slot.name() + " is too large: " + number.toPlainString(), tooFine);
            }
            throw new IllegalArgumentException(
                    slot.name() + " is " + number.toPlainString() + ", but at most " + slot.decimals()
                            + " decimals are accepted",
                    tooFine);
        }
    }

    private static long rate(@Nullable Pay pay, FactSlot slot) {
        return pay == null ? Rule.UNKNOWN : unscaled(pay.rate(), slot);
    }

    private static long period(@Nullable Pay pay) {
        return pay == null ? Rule.UNKNOWN : pay.period().ordinal();
    }

    private static long currency(@Nullable Pay pay, WordNumbers words) {
        return pay == null ? Rule.UNKNOWN : words.find(pay.currency().getCurrencyCode());
    }

    private long input(FactSlot slot, WordNumbers words) {
        Object value = leaver.inputs().get(slot.name());
        if (value == null) {
            return Rule.UNKNOWN;
        }
        if (value instanceof Boolean yes && slot.cells() == FactSlot.Cells.YES_NO) {
            return yes ? 1 : 0;
        }
        if (value instanceof BigDecimal number && slot.cells() == FactSlot.Cells.NUMBER) {
            return unscaled(number, slot);
        }
        if (value instanceof LocalDate date && slot.cells() == FactSlot.Cells.DATE) {
            return date(date);
        }
        if (value instanceof String word && slot.cells() == FactSlot.Cells.WORD) {
            return words.find(word);
        }
        throw new IllegalArgumentException("the input " + slot.name() + " is \"" + value + "\", but "
                + switch (slot.cells()) {
                    case YES_NO -> "yes or no";
                    case NUMBER -> "a number";
                    case DATE -> "a date";
                    default -> "a word";
                }
                + " was expected");
    }

    @Override
    public PastPay @Nullable [] history(int row) {
        List<PastPay> history = leaver.employee().payHistory();
        return history == null
                ? null
                : history.stream()
                        .sorted(java.util.Comparator.comparingInt(PastPay::from))
                        .toArray(PastPay[]::new);
    }

    @Override
    public Absence @Nullable [] absences(int row) {
        List<Absence> absences = leaver.employee().absences();
        return absences == null ? null : absences.toArray(Absence[]::new);
    }
}
