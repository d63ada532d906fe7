package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.formula.Expression;
import org.openseverance.domain.quantity.Quantity;
import org.openseverance.domain.quantity.Ratio;
import org.openseverance.domain.quantity.Unit;
import org.openseverance.domain.time.TimeUnit;

/** Reads the forms {@code pay}, a rate turned to another period, and {@code history}, a figure over past pay, and {@code absent}. */
final class PayReader {

    private static final int MOST_ENTRIES = 12;

    private final Words words;
    private final Faults faults;
    private final Map<String, Unit> units;

    /** @param units of the facts, inputs, parameters and readings that a convention may name */
    PayReader(Words words, Map<String, Unit> units) {
        this.words = words;
        this.faults = words.faults();
        this.units = units;
    }

    @Nullable
    Form pay(Entries entries) {
        Node.Scalar perText = entries.scalar("pay");
        TimeUnit per = perText == null ? null : per(perText);
        List<String> of = rates(entries.node("of"));
        Map<TimeUnit, Form.Convention> taking = new LinkedHashMap<>();
        Node.Mapping written = entries.mapping("taking");
        boolean sound = true;
        if (written != null) {
            for (Map.Entry<String, Node> entry : written.entries().entrySet()) {
                Form.Convention convention = convention(entry.getKey(), entry.getValue());
                sound &= convention != null;
                if (convention != null && taking.put(convention.one(), convention) != null) {
                    faults.add(entry.getValue().place(), "a " + convention.one().label() + " is said twice");
                }
            }
        }
        return per == null || of.isEmpty() || !sound
                ? null
                : new Form.Pay(per, of, List.copyOf(taking.values()), entries.place());
    }

    private @Nullable TimeUnit per(Node.Scalar scalar) {
        String text = scalar.text().strip();
        if (!text.startsWith("per ")) {
            faults.add(
                    scalar.place(),
                    "expected \"per\" and a unit of time; found \"" + text + "\"",
                    "Write \"pay: per week\".");
            return null;
        }
        return words.timeUnit(text.substring("per ".length()).strip(), scalar.place());
    }

    private List<String> rates(@Nullable Node node) {
        List<Node> items =
                node instanceof Node.Sequence sequence ? sequence.items() : node == null ? List.of() : List.of(node);
        List<String> rates = new ArrayList<>();
        for (String rate : words.texts(items, "a rate of pay")) {
            if (!Vocabulary.RATES_OF_PAY.contains(rate)) {
                faults.add(
                        items.get(0).place(),
                        "\"" + rate + "\" is no rate of pay; expected base_pay, variable_pay or benefits",
                        Nearest.advice(rate, Vocabulary.RATES_OF_PAY));
            } else if (rates.contains(rate)) {
                faults.add(items.get(0).place(), "\"" + rate + "\" stands twice");
            } else {
                rates.add(rate);
            }
        }
        if (node != null && items.isEmpty()) {
            faults.add(node.place(), "\"of\" names at least one rate of pay");
        }
        return rates.size() == items.size() ? rates : List.of();
    }

    private Form.@Nullable Convention convention(String key, Node node) {
        TimeUnit one = words.timeUnit(key, node.place());
        Expression amount = words.expression(node);
        if (one == null || amount == null) {
            return null;
        }
        TimeUnit in = null;
        if (amount instanceof Expression.Number number && !number.bare()) {
            in = in(number.value().unit(), one);
        } else if (amount instanceof Expression.Name name) {
            Unit unit = units.get(name.name());
            in = unit == null ? null : in(unit, one);
        }
        Place place = node.place();
        if (in == null || in == one) {
            faults.add(
                    place,
                    "expected how long a " + one.label() + " is in another unit of time; found " + Entries.found(node),
                    "Write a number with its unit, such as \"52 weeks\", or the name of a fact, input or parameter that has one.");
            return null;
        }
        boolean wrongMonths = one.months() > 0
                && in.months() > 0
                && amount instanceof Expression.Number number
                && !number.value().value().equals(Ratio.of(one.months(), in.months()));
        if (wrongMonths) {
            faults.add(
                    place,
                    "a " + one.label() + " is " + Ratio.of(one.months(), in.months()) + " " + in.label() + "s; found "
                            + Entries.found(node));
            return null;
        }
        return new Form.Convention(one, amount, in, place);
    }

    /** The unit of time that a length is given in: {@code weeks}, or {@code weeks per year} of a year. */
    private static @Nullable TimeUnit in(Unit unit, TimeUnit one) {
        for (TimeUnit time : TimeUnit.values()) {
            Unit plain = Form.unit(time);
            if (unit.equals(plain) || unit.equals(plain.dividedBy(Form.unit(one)))) {
                return time;
            }
        }
        return null;
    }

    @Nullable
    Form absent(Entries entries, FormReader forms) {
        Node.Scalar unitText = entries.scalar("absent");
        String unit = unitText == null ? "" : unitText.text().strip();
        if (unitText != null && !unit.equals("days") && !unit.equals("months")) {
            words.refuse(unitText, "absences are counted in days or months");
        }
        TimeUnit counted = unit.equals("months") ? TimeUnit.MONTH : TimeUnit.DAY;
        List<String> kinds = words.texts(entries.items("of"), "a kind of absence");
        Node.Mapping window = entries.mapping("over");
        if (window != null && counted == TimeUnit.MONTH) {
            faults.add(window.place(), "months of absence have no dates to lie in a window", "Count \"absent: days\".");
        }
        Form.Period over = window == null ? null : forms.period(window);
        return kinds.isEmpty()
                ? null
                : new Form.Absent(counted, kinds, over, beyond(entries.scalar("beyond"), counted), entries.place());
    }

    private Quantity beyond(Node.@Nullable Scalar scalar, TimeUnit counted) {
        Quantity all = new Quantity(Ratio.ZERO, Form.unit(counted));
        Expression length = scalar == null ? null : words.expression(scalar);
        if (scalar == null || length == null) {
            return all;
        }
        if (length instanceof Expression.Number number && number.value().unit().equals(all.unit())) {
            return number.value();
        }
        words.refuse(scalar, "\"beyond\" is a length in " + counted.label() + "s, as what is counted");
        return all;
    }

    @Nullable
    Form history(Entries entries, FormReader forms) {
        Node.Scalar figureText = entries.scalar("history");
        Form.HistoryFigure figure = figureText == null ? null : figure(figureText);
        Node.Scalar of = entries.scalar("of");
        if (of != null && !of.text().strip().equals("pay_history")) {
            words.refuse(of, "\"of\" is pay_history");
        }
        if (entries.has("last") == entries.has("over")) {
            faults.add(
                    entries.place(),
                    "a history has \"last\" or \"over\"; found " + (entries.has("last") ? "both" : "neither"),
                    "\"last: 12 entries\", or \"over: {from: ..., before: ...}\".");
            return null;
        }
        Node.Scalar lastText = entries.scalar("last");
        Integer last = lastText == null ? null : entries(lastText);
        Node.Mapping window = entries.mapping("over");
        Form.Period over = window == null ? null : forms.period(window);
        return figure == null || (last == null && over == null)
                ? null
                : new Form.History(figure, last == null ? 0 : last, over, entries.place());
    }

    private Form.@Nullable HistoryFigure figure(Node.Scalar scalar) {
        List<String> known = new ArrayList<>();
        for (Form.HistoryFigure figure : Form.HistoryFigure.values()) {
            if (figure.label().equals(scalar.text().strip())) {
                return figure;
            }
            known.add(figure.name().toLowerCase(Locale.ROOT));
        }
        faults.add(
                scalar.place(),
                "\"" + scalar.text().strip() + "\" is no figure of a history",
                Nearest.advice(scalar.text().strip(), known));
        return null;
    }

    private @Nullable Integer entries(Node.Scalar scalar) {
        String text = scalar.text().strip();
        if (text.matches("[1-9][0-9]? (entry|entries)")) {
            int count = Integer.parseInt(text.substring(0, text.indexOf(' ')));
            if (count <= MOST_ENTRIES) {
                return count;
            }
        }
        return words.refuse(scalar, "\"last\" is 1 to " + MOST_ENTRIES + " entries, such as \"12 entries\"");
    }
}
