package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.quantity.Unit;

/** Reads what a plan must ask besides the record. */
final class InputReader {

    private static final int MOST_DECIMALS = 9;

    private final Words words;
    private final Faults faults;

    InputReader(Words words) {
        this.words = words;
        this.faults = words.faults();
    }

    @Nullable
    Input read(String name, Node node) {
        Entries entries = Entries.read(node, PlanShapes.INPUT, faults);
        if (entries == null) {
            return null;
        }
        Input.Type type = type(entries);
        Node.Scalar unitText = entries.scalar("unit");
        Unit unit = unitText == null ? Unit.NONE : words.unit(unitText);
        Node.Scalar decimalsText = entries.scalar("decimals");
        Integer decimals =
                decimalsText == null ? Integer.valueOf(0) : words.whole(decimalsText, 0, MOST_DECIMALS, "\"decimals\"");
        List<String> oneOf = words.texts(entries.items("one_of"), "a word");
        String ask = entries.text("ask");
        if (type == null || unit == null || decimals == null) {
            return null;
        }
        checkKeys(entries, type);
        checkFallback(entries, type, decimals, oneOf);
        return ask == null
                ? null
                : new Input(name, type, unit, decimals, oneOf, ask, entries.text("if_absent"), entries.place());
    }

    private Input.@Nullable Type type(Entries entries) {
        String text = entries.text("type");
        if (text == null) {
            if (!entries.has("unit") && !entries.has("type")) {
                faults.add(
                        entries.place(),
                        "an input has a \"unit\" if it is a number, else a \"type\"; found neither",
                        "Types: text, date, yes/no. A number without a unit has unit: number.");
            }
            return entries.has("unit") ? Input.Type.NUMBER : null;
        }
        List<String> known = new ArrayList<>();
        for (Input.Type type : Input.Type.values()) {
            if (type.label().equals(text)) {
                return type;
            }
            known.add(type.label());
        }
        faults.add(entries.place("type"), "\"" + text + "\" is no type of an input", Nearest.advice(text, known));
        return null;
    }

    private void checkKeys(Entries entries, Input.Type type) {
        if (type == Input.Type.NUMBER) {
            for (String key : List.of("unit", "decimals")) {
                if (!entries.has(key)) {
                    faults.add(
                            entries.place(),
                            "an input that is a number needs \"" + key + "\"",
                            key.equals("unit")
                                    ? "Without a unit: \"unit: number\"."
                                    : "The most decimals that are accepted: \"decimals: 2\".");
                }
            }
        } else {
            for (String key : List.of("unit", "decimals")) {
                if (entries.has(key)) {
                    faults.add(entries.place(key), "only a number has \"" + key + "\"; this input is " + type.label());
                }
            }
        }
        if (type != Input.Type.TEXT && entries.has("one_of")) {
            faults.add(entries.place("one_of"), "only a text has \"one_of\"; this input is a " + type.label());
        }
    }

    private void checkFallback(Entries entries, Input.Type type, int decimals, List<String> oneOf) {
        Node.Scalar scalar = entries.scalar("if_absent");
        if (scalar == null) {
            return;
        }
        String text = scalar.text().strip();
        boolean fits = switch (type) {
            case NUMBER -> words.isDecimal(text, decimals);
            case YES_NO -> text.equals("yes") || text.equals("no");
            case TEXT -> oneOf.isEmpty() || oneOf.contains(text);
            case DATE -> words.day(scalar) != null;
        };
        if (!fits && type != Input.Type.DATE) {
            String expected = switch (type) {
                case NUMBER -> "a number with at most " + decimals + " decimals";
                case YES_NO -> "yes or no";
                default -> "one of " + String.join(", ", oneOf);
            };
            faults.add(
                    scalar.place(),
                    "\"if_absent\" is a value of the input; expected " + expected + "; found \"" + text + "\"",
                    type == Input.Type.TEXT ? Nearest.advice(text, oneOf) : "");
        }
    }
}
