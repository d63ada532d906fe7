package org.openseverance.domain.formula;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.PackedDate;

/** Reads the numbers, with the units that follow them, and the dates of a formula. */
final class Literals {

    private final Tokens tokens;

    Literals(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression day(Token token) throws FormulaException {
        try {
            LocalDate date = LocalDate.parse(token.text());
            if (date.getYear() < 1) {
                throw new DateTimeException("year 0");
            }
            return new Expression.Day(PackedDate.of(date), tokens.place(token));
        } catch (DateTimeException noSuchDay) {
            throw new FormulaException(token.start(), "there is no day " + token.text(), "");
        }
    }

    Expression number(Token token) throws FormulaException {
        try {
            Ratio value = NumberWords.parse(token.text());
            String unit = unit();
            Quantity quantity =
                    unit.isEmpty() ? new Quantity(value, Unit.NONE) : UnitWords.withoutPercent(value, Unit.parse(unit));
            return new Expression.Number(quantity, unit.isEmpty(), tokens.place(token));
        } catch (ArithmeticException | NumberFormatException unfit) {
            boolean zero = token.text().matches("[0-9]+/0+");
            String message = token.text() + (zero ? " divides by zero" : " is too large or too fine a number");
            throw new FormulaException(token.start(), message, "");
        }
    }

    /** The words of the unit that follows a number; empty where there is none. */
    private String unit() throws FormulaException {
        StringBuilder unit = new StringBuilder();
        if (tokens.peek().kind() == Token.Kind.WORD
                && !Keywords.JOINING.contains(tokens.peek().text())) {
            unit.append(tokens.peek().isWord("per") ? "1" : word());
            while (tokens.takenWord("per")) {
                unit.append(" per ").append(word());
            }
        }
        return unit.toString();
    }

    private String word() throws FormulaException {
        Token token = tokens.take();
        if (token.kind() != Token.Kind.WORD) {
            throw new FormulaException(token.start(), "expected a unit after \"per\"; found " + token.shown(), "");
        }
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (Keywords.JOINING.contains(lower)) {
            throw new FormulaException(token.start(), token.shown() + " is not a unit", "Write \"" + lower + "\".");
        }
        Token next = tokens.peek();
        String pair = token.text() + " " + next.text();
        if (next.kind() == Token.Kind.WORD && UnitWords.isUnit(pair)) {
            tokens.take();
            return pair;
        }
        if (!UnitWords.isUnit(token.text())) {
            throw new FormulaException(token.start(), token.shown() + " is not a unit", UnitWords.advice(token.text()));
        }
        return token.text();
    }
}
