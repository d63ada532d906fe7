package org.openseverance.domain.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.formula.ExpressionTree;
import org.openseverance.domain.formula.FormulaParser;
import org.openseverance.domain.formula.NumberWords;
import org.openseverance.domain.formula.UnitWords;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.MissingDay;
import org.openseverance.domain.time.PackedDate;
import org.openseverance.domain.time.TimeUnit;

/** Reads the single texts of a plan: numbers, units, dates, expressions. A text that names a reading stands for the words of that reading. */
final class Words {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,15})?(?:/[0-9]{1,18})?");
    private static final Pattern ROUNDING = Pattern.compile("(half up|half even|up|down) to (\\S+)");

    /** What a text means, or null with a fault. */
    interface Meaning<T> {
        @Nullable
        T read(String text, Place place);
    }

    private final Faults faults;
    private final Map<String, Reading> readings;
    private final String currency;

    /** @param currency the plan's currency code; empty where it has none that is sound */
    Words(Faults faults, Map<String, Reading> readings, String currency) {
        this.faults = faults;
        this.readings = readings;
        this.currency = currency;
    }

    Faults faults() {
        return faults;
    }

    String currency() {
        return currency;
    }

    /** Reads a text, or the words of the reading that it names; the reading's other words must have a meaning here too. */
    <T> @Nullable T meaning(Node.Scalar scalar, Meaning<T> meaning) {
        String text = scalar.text().strip();
        Reading reading = readings.get(text);
        if (reading == null) {
            return meaning.read(text, scalar.place());
        }
        for (int i = 0; i < reading.alternatives().size(); i++) {
            meaning.read(
                    reading.alternatives().get(i), reading.place().child("or").child(Integer.toString(i)));
        }
        return meaning.read(reading.is(), reading.place().child("is"));
    }

    @Nullable
    Expression expression(@Nullable Node node) {
        if (node instanceof Node.Scalar scalar) {
            return expression(scalar.text(), scalar.place());
        }
        if (node != null) {
            faults.add(node.place(), "expected an expression; found " + node.kind());
        }
        return null;
    }

    @Nullable
    Expression expression(String text, Place place) {
        Expression expression = FormulaParser.parse(text, place, faults);
        if (expression != null) {
            ExpressionTree.visit(expression, part -> {
                if (part instanceof Expression.Number number) {
                    checkCurrency(number.value().unit(), number.place());
                }
            });
        }
        return expression;
    }

    @Nullable
    Ratio number(Node node, String what) {
        return node instanceof Node.Scalar scalar
                ? meaning(scalar, (text, place) -> number(text, place, what))
                : refuse(node, what + " is a number");
    }

    @Nullable
    Ratio number(String text, Place place, String what) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return NumberWords.parse(text);
            }
        } catch (ArithmeticException outOfRange) {
            faults.add(place, what + " is a number; " + text + " divides by zero, or is too large or too fine");
            return null;
        }
        String advice = text.matches("-?[0-9][0-9.,]*,[0-9]+")
                ? "Decimals are written with a point, and thousands without a comma."
                : "";
        if (text.matches("-?[0-9./]+\\s+\\D.*")) {
            advice = "Write the number alone; its unit is said elsewhere.";
        }
        faults.add(place, what + " is a number such as 12, 0.025 or 1/3; found \"" + text + "\"", advice);
        return null;
    }

    /** A whole number within bounds. */
    @Nullable
    Integer whole(Node.Scalar scalar, int least, int most, String what) {
        String text = scalar.text().strip();
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        return refuse(scalar, what + " is a whole number from " + least + " to " + most);
    }

    /** A decimal number with at most so many decimals. */
    boolean isDecimal(String text, int decimals) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?") && new BigDecimal(text).scale() <= decimals;
    }

    @Nullable
    Integer day(Node.Scalar scalar) {
        return day(scalar.text().strip(), scalar.place());
    }

    @Nullable
    Integer day(String text, Place place) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")) {
                return PackedDate.of(LocalDate.parse(text));
            }
            faults.add(place, "expected a date such as 2026-04-06; found \"" + text + "\"");
        } catch (DateTimeException noSuchDay) {
            faults.add(place, "there is no day " + text);
        }
        return null;
    }

    @Nullable
    Unit unit(Node.Scalar scalar) {
        String text = scalar.text().strip();
        Unit unit = UnitWords.parse(text);
        if (unit == null) {
            faults.add(scalar.place(), "\"" + text + "\" is not a unit", UnitWords.advice(text));
        } else {
            checkCurrency(unit, scalar.place());
        }
        return unit;
    }

    private void checkCurrency(Unit unit, Place place) {
        for (String base : unit.powers().keySet()) {
            if (!currency.isEmpty() && base.matches("[A-Z]{3}") && !base.equals(currency)) {
                faults.add(
                        place,
                        "\"" + base + "\" is not the plan's currency; expected " + currency,
                        "A plan reckons in one currency.");
            }
        }
    }

    @Nullable
    TimeUnit timeUnit(String text, Place place) {
        List<String> known = new ArrayList<>();
        for (TimeUnit unit : TimeUnit.values()) {
            if (text.equals(unit.label()) || text.equals(unit.label() + "s")) {
                return unit;
            }
            known.add(unit.label() + "s");
        }
        faults.add(place, "\"" + text + "\" is not a unit of time", Nearest.advice(text, known));
        return null;
    }

    @Nullable
    MissingDay missingDay(Node.Scalar scalar) {
        return meaning(scalar, (text, place) -> {
            for (MissingDay day : MissingDay.values()) {
                if (day.label().equals(text)) {
                    return day;
                }
            }
            faults.add(
                    place,
                    "\"missing_day\" is \"last day\" or \"next day\"; found \"" + text + "\"",
                    Nearest.advice(text, List.of("last day", "next day")));
            return null;
        });
    }

    @Nullable
    Rounding rounding(Node.Scalar scalar) {
        return meaning(scalar, (text, place) -> {
            Matcher matcher = ROUNDING.matcher(text);
            if (!matcher.matches()) {
                faults.add(
                        place,
                        "expected a rounding such as \"half up to 0.01\"; found \"" + text + "\"",
                        "Ways: half up, half even, up, down; then \"to\" and a step.");
                return null;
            }
            Ratio step = number(matcher.group(2), place, "the step of a rounding");
            if (step == null) {
                return null;
            }
            if (step.numerator() <= 0) {
                faults.add(place, "the step of a rounding is above zero; found " + matcher.group(2));
                return null;
            }
            for (Rounding.Way way : Rounding.Way.values()) {
                if (way.label().equals(matcher.group(1))) {
                    return new Rounding(way, step);
                }
            }
            return null;
        });
    }

    /** The texts of a list; an item that is no text, or empty, is a fault. */
    List<String> texts(List<Node> items, String what) {
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                refuse(item, what + " is text");
            }
        }
        return texts;
    }

    /** Adds "expected; found" and gives null, whatever was to be read. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T refuse(Node node, String expected) {
        faults.add(node.place(), expected + "; found " + Entries.found(node));
        return null;
    }
}
