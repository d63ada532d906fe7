package org.openseverance.domain.worksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.employee.Absence;
import org.openseverance.domain.employee.ImmutableEmployee;
import org.openseverance.domain.employee.ImmutableLeaver;
import org.openseverance.domain.employee.Leaver;
import org.openseverance.domain.employee.PastPay;
import org.openseverance.domain.rule.Longs;
import org.openseverance.domain.rule.Rule;
import org.openseverance.domain.time.PackedDate;

/** The facts of one leaver after another, as a source of one row. */
public final class LeaverFacts implements Facts {

    private static final int[] ONLY = {0};

    private final Set<String> fixed;
    private Leaver leaver = ImmutableLeaver.builder()
            .employee(ImmutableEmployee.builder().build())
            .build();

    /**
     * A source of facts.
     *
     * @param fixed names of facts that all leavers share with the first
     */
    public LeaverFacts(Set<String> fixed) {
        this.fixed = fixed;
    }

    /** The leaver whose facts are read from now on. */
    public void use(Leaver leaver) {
        this.leaver = leaver;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Longs values(FactSlot slot, WordNumbers words) {
        if (slot.input() || !fixed.contains(slot.name())) {
            return Longs.of();
        }
        long[] cell = new long[1];
        filler(slot, words).fill(ONLY, 1, cell);
        return Longs.of(cell);
    }

    @Override
    public Filler filler(FactSlot slot, WordNumbers words) {
        if (slot.input()) {
            return (rows, n, out) -> fill(out, input(slot, words));
        }
        String name = slot.name();
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "rate" -> filler(Leaver.pay(name.substring(0, dot)), pay -> unscaled(pay.rate(), slot));
            case "period" ->
                filler(Leaver.pay(name.substring(0, dot)), pay -> pay.period().ordinal());
            case "currency" ->
                filler(
                        Leaver.pay(name.substring(0, dot)),
                        pay -> words.find(pay.currency().getCurrencyCode()));
            default ->
                switch (slot.cells()) {
                    case DATE -> filler(Leaver.date(name), PackedDate::of);
                    case WORD -> filler(Leaver.word(name), words::find);
                    default -> filler(Leaver.number(name), number -> unscaled(number, slot));
                };
        };
    }

    private <T> Filler filler(Function<Leaver, @Nullable T> fact, ToLongFunction<T> cell) {
        return (rows, n, out) -> {
            T value = fact.apply(leaver);
            return fill(out, value == null ? Rule.UNKNOWN : cell.applyAsLong(value));
        };
    }

    private static boolean fill(long[] out, long cell) {
        out[0] = cell;
        return cell == Rule.UNKNOWN;
    }

    private static long unscaled(BigDecimal number, FactSlot slot) {
        int decimals = slot.decimals();
        try {
            return number.setScale(decimals).scaleByPowerOfTen(decimals).longValueExact();
        } catch (ArithmeticException tooFine) {
            if (number.stripTrailingZeros().scale() <= decimals) {
                throw new Unusable(slot.name() + " is too large: " + number.toPlainString(), tooFine);
            }
            throw new Unusable(
                    slot.name() + " is " + number.toPlainString() + ", but at most " + decimals
                            + " decimals are accepted",
                    tooFine);
        }
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
            return PackedDate.of(date);
        }
        if (value instanceof String word && slot.cells() == FactSlot.Cells.WORD) {
            return words.find(word);
        }
        throw new Unusable("the input " + slot.name() + " is \"" + value + "\", but "
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
